package org.smallvictories.gateway.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form in which people replace a password that somebody else has set.
 *
 * @param next where it leads
 * @param status of the answer: 200 at first, another when the form was refused
 */
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordPage(LocalPath next, String username, int status) implements TemplateInstance {}
