package org.smallvictories.gateway.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What became of promises, in words. Translations are in {@code messages/promises_fr.properties} and {@code _de}. */
@MessageBundle("promises")
public interface PromisesTexts {

    @Message("Promises")
    String name();

    @Message("{#if n == 1}Our one promise is kept{#else}All {n} promises are kept{/if}")
    String all(int n);

    @Message("Promises: {kept} kept, {broken} broken, {unknown} not judged")
    String became(long kept, long broken, long unknown);

    @Message("No promise is recorded")
    String none();

    @Message("Kept")
    String kept();

    @Message("Broken")
    String broken();

    @Message("Not known")
    String unknown();

    @Message("Nobody has judged them, or could.")
    String unknownNote();

    @Message("What we promised, and what became of it")
    String verdicts();

    @Message("Verdicts, {year}")
    String verdictsOf(String year);

    @Message("Promise")
    String promise();

    @Message("Year")
    String year();

    @Message("Verdict")
    String verdict();

    @Message("Evidence")
    String evidence();

    @Message("{#switch verdict}{#case 'KEPT'}kept{#case 'BROKEN'}broken{#else}not known{/switch}")
    String verdictName(String verdict);
}
