package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.smallvictories.gateway.pages.Language;

/** Texts of a language outside of templates. */
public final class Bundles {

    private Bundles() {}

    public static <T> T of(Class<T> bundle, Language language) {
        return language == Language.ENGLISH
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
