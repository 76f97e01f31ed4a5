package org.smallvictories.gateway.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form for name and password.
 *
 * @param next where it leads
 * @param status of the answer: 200 at first, another when the form was refused
 */
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(LocalPath next, String username, int status) implements TemplateInstance {}
