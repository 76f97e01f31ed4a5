package org.smallvictories.gateway.receipt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Of the page of a link. Translations are in {@code messages/receipt_fr.properties} and {@code _de}. */
@MessageBundle("receipt")
public interface ReceiptTexts {

    @Message("A gift to {partner}")
    String heading(String partner);

    @Message("Not accepted: {heading}")
    String refused(String heading);

    @Message(
            "Please confirm that it arrived, say whether you gave anything in return, and send your receipt. You need no"
                    + " account. Whoever has this link can do so until {until}.")
    String lead(String until);

    @Message("This gift was withdrawn. There is nothing left for you to do.")
    String voided();

    @Message("The figures of this gift are invented, for a demonstration.")
    String illustrative();

    @Message("What was given")
    String given();

    @Message("From")
    String from();

    @Message("Project")
    String project();

    @Message("What")
    String what();

    @Message("Description")
    String description();

    @Message("Date of the gift")
    String date();

    @Message("Delivered or paid on")
    String deliveredOn();

    @Message("{#switch kind}{#case 'DEVICES'}Devices{#case 'GOODS'}Goods{#case 'TIME'}Time{#else}Money{/switch}")
    String kind(String kind);

    @Message(
            "{count} {#switch unit}{#case 'KG'}kg{#case 'HOUR'}{#if one}hour{#else}hours{/if}{#case 'ROUND'}{#if one}round"
                    + "{#else}rounds{/if}{#else}{#if one}piece{#else}pieces{/if}{/switch}")
    String measure(String count, String unit, boolean one);

    @Message(
            "{#switch code}{#case 'COATS'}coats{#case 'TOPS'}tops{#case 'TROUSERS'}trousers{#case 'DRESSES'}dresses{#case"
                    + " 'UNDERWEAR'}underwear{#case 'SHOES'}shoes{#case 'ACCESSORIES'}accessories{#case 'BEDDING'}bedding{#case"
                    + " 'MIXED_CLOTHES'}mixed clothes{#case 'OUTREACH_ROUND'}outreach{#case 'VOLUNTEERING'}volunteering{#case"
                    + " 'SKILLS'}professional skills{#case 'MENTORING'}mentoring{#else}other{/switch}")
    String detail(String code);

    @Message("Done")
    String done();

    @Message("To do")
    String toDo();

    @Message("1. Confirm that it arrived")
    String confirmation();

    @Message("Confirmed on {day}.")
    String confirmedOn(String day);

    @Message("This gift is recorded as promised, and not yet as delivered. Once it is, you can confirm it here.")
    String notDelivered();

    @Message("Your name, and your role if you like")
    String name();

    @Message("Kept with the gift as proof of who confirmed it, and erased when you ask for it.")
    String nameHint();

    @Message("The day it arrived")
    String day();

    @Message("Confirm")
    String confirm();

    @Message("2. Benefits in return")
    String benefits();

    @Message(
            "Anything that you gave for this gift: tickets, a dinner, a service, advertising. Tax authorities ask for it and"
                    + " for its value. The name or the logo of who gives counts, too. Please name no persons.")
    String benefitsHint();

    @Message("You stated: nothing was given in return.")
    String statedNothing();

    @Message("You stated: {what}")
    String stated(String what);

    @Message("Worth {value}")
    String worth(String value);

    @Message("If that is not right, state it again: what was stated last counts.")
    String stateAgain();

    @Message("Was anything given in return?")
    String anything();

    @Message("No, nothing")
    String nothing();

    @Message("Yes, the following")
    String something();

    @Message("What was given in return")
    String which();

    @Message("What it is worth, in euros, if you can say")
    String value();

    @Message("State")
    String state();

    @Message("3. Your receipt")
    String receipts();

    @Message("Received:")
    String received();

    @Message("The file of your receipt")
    String file();

    @Message("PDF, PNG, JPEG, TIFF, WebP or HEIC; at most 10 MB.")
    String fileHint();

    @Message("Send")
    String send();

    @Message(
            "{#switch step}{#case 'CONFIRMATION'}Thank you, the gift is confirmed.{#case 'BENEFITS'}Thank you, your statement"
                    + " is recorded.{#else}Thank you, your receipt has arrived.{/switch}")
    String thanks(String step);

    @Message("{#switch problem}{#case 'values'}Something is missing or not right. It is marked below; nothing was"
            + " recorded.{#case 'file'}The file was not taken: it must be a PDF, PNG, JPEG, TIFF, WebP or HEIC file, not"
            + " empty, and of at most 10 MB.{#case 'away'}We cannot record anything at the moment. Please try again in a"
            + " few minutes; whatever you do twice counts once.{#else}That was not possible: it was done already, or the"
            + " gift has changed in the meantime. This is how it stands now.{/switch}")
    String problem(String problem);

    @Message(
            "{#switch field}{#case 'name'}Say who you are, in one line of at most 200 characters.{#case 'date'}Not in the"
                    + " future, and not before the day of delivery.{#case 'given'}Choose one of the two.{#case 'value'}Euros with"
                    + " at most two decimals, and only if something was given in return.{#else}Needed if something was given in"
                    + " return, and only then; at most 1000 characters.{/switch}")
    String wrong(String field);

    @Message("This link does not open anything")
    String unopened();

    @Message("It is wrong, or it has expired or was revoked. Please ask whoever sent it to you for a new one.")
    String unopenedWhy();
}
