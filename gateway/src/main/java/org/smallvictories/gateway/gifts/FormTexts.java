package org.smallvictories.gateway.gifts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Forms of gifts, in words. Translations are in {@code messages/form_fr.properties} and {@code _de}. */
@MessageBundle("form")
public interface FormTexts {

    @Message("Log a gift")
    String logAGift();

    @Message("Import a file")
    String importAFile();

    @Message("Log the right gift in its place")
    String logInItsPlace();

    @Message("Nothing can be edited afterwards. What turns out to be wrong is voided with a reason and logged anew.")
    String logIntro();

    @Message("It takes the place of")
    String replaces();

    @Message("Void this gift")
    String voidIt();

    @Message("It stays visible with your reason and counts in no report from now on.")
    String voidMeans();

    @Message("Reason")
    String reason();

    @Message("This form needs JavaScript. Without it, use the API page.")
    String needsScript();

    @Message("The server could not be reached. Nothing is lost: send it once more, it will count once.")
    String failed();

    @Message("Please choose")
    String choose();

    @Message("(optional)")
    String optional();

    @Message("(once it is paid)")
    String oncePaid();

    @Message("not said")
    String notSaid();

    @Message(
            "{#switch kind}{#case 'MONEY'}Money{#case 'DEVICES'}Devices{#case 'GOODS'}Goods{#case 'TIME'}Time{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Amount")
    String amount();

    @Message("Currency (such as EUR)")
    String currency();

    @Message("How it was paid")
    String method();

    @Message(
            "{#switch method}{#case 'BANK_TRANSFER'}bank transfer{#case 'DIRECT_DEBIT'}direct debit{#case 'CARD'}card{#case 'CHEQUE'}cheque{#case 'OTHER'}other{#else}{method}{/switch}")
    String methodName(String method);

    @Message("Reference on the bank statement")
    String bankReference();

    @Message("How many")
    String howMany();

    @Message("How much")
    String howMuch();

    @Message("Unit")
    String unit();

    @Message("pieces")
    String pieces();

    @Message("kilograms")
    String kilograms();

    @Message("hours")
    String hours();

    @Message("outreach rounds")
    String rounds();

    @Message("Devices are logged as a pledge. They are delivered once their lots and wipe records are there.")
    String devicesNote();

    @Message("What they are")
    String category();

    @Message(
            "{#switch category}{#case 'COATS'}coats{#case 'TOPS'}tops{#case 'TROUSERS'}trousers{#case 'DRESSES'}dresses and skirts{#case 'UNDERWEAR'}underwear{#case 'SHOES'}shoes{#case 'ACCESSORIES'}accessories{#case 'BEDDING'}blankets and sleeping bags{#case 'MIXED_CLOTHES'}mixed clothes{#case 'OTHER'}other, as described{#else}{category}{/switch}")
    String categoryName(String category);

    @Message("What was done")
    String activity();

    @Message(
            "{#switch activity}{#case 'OUTREACH_ROUND'}outreach round{#case 'VOLUNTEERING'}volunteering{#case 'SKILLS'}work in one’s profession{#case 'MENTORING'}mentoring{#case 'OTHER'}other, as described{#else}{activity}{/switch}")
    String activityName(String activity);

    @Message("delivered, or paid")
    String deliveredOrPaid();

    @Message("Your own reference")
    String ownReference();

    @Message("The figures are invented, for a demonstration")
    String illustrative();

    @Message("Log it")
    String logIt();
}
