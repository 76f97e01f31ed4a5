package org.smallvictories.gateway.entry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages of single entries share. Translations are in {@code messages/entry_fr.properties} and {@code _de}. */
@MessageBundle("entry")
public interface EntryTexts {

    @Message("Back to the year")
    String back();

    @Message("What is recorded")
    String facts();

    @Message("Proof in the journal")
    String trail();

    @Message(
            "Every change is an entry of a journal that is sealed in a Merkle tree (RFC 6962) under signed checkpoints. Each line below was checked just now: the path of hashes leads from the entry to the root that the checkpoint signs.")
    String trailMeans();

    @Message("When")
    String when();

    @Message("What was done")
    String done();

    @Message("Entry")
    String number();

    @Message("Seal")
    String sealed();

    @Message("proven: number {position} of {size} sealed entries")
    String proven(String position, String size);

    @Message("the proof does not hold: tell the auditor")
    String broken();

    @Message("waits to be sealed")
    String waiting();

    @Message("sealed; open the proof to check it")
    String notFetched();

    @Message("Proof of entry {number}")
    String proof(String number);

    @Message("Entry {number} as sealed")
    String entry(String number);

    @Message("Latest signed checkpoint")
    String checkpoint();

    @Message("Public keys")
    String keys();

    @Message("How an auditor checks this without trusting us")
    String audit();

    @Message(
            "Save the keys, the entry and its proof, and run the verifier, which needs neither this suite nor a network. Keep checkpoints: who holds an earlier one can tell that a journal was rewritten.")
    String auditSteps();

    @Message("Entries themselves are for auditors and the CSR manager.")
    String entriesAreFor();

    @Message("The journal could not be asked.")
    String noTrail();

    @Message("The journal names no entry of this record by itself.")
    String emptyTrail();

    @Message(
            "{#switch action}{#case 'donation.logged'}gift logged{#case 'donation.delivered'}delivery recorded{#case 'donation.accepted'}confirmation recorded{#case 'donation.voided'}gift voided{#case 'donation.replaced'}replacement recorded{#case 'donation.qualified'}qualified for tax{#case 'donation.classified'}classified{#case 'evidence.added'}evidence added{#case 'evidence.voided'}evidence voided{#case 'footprint.planned'}footprint planned{#case 'footprint.started'}work started{#case 'footprint.changed'}draft changed{#case 'footprint.completed'}footprint completed{#case 'footprint.voided'}footprint voided{#case 'compensation.quoted'}quote recorded{#case 'compensation.ordered'}ordered{#case 'compensation.paid'}paid{#case 'compensation.retired'}credits retired{#case 'compensation.contributed'}contribution recorded{#case 'compensation.voided'}compensation voided{#case 'commitment.recorded'}commitment recorded{#case 'commitment.judged'}verdict given{#case 'campaign.added'}campaign added{#case 'campaign.changed'}campaign changed{#else}{action}{/switch}")
    String action(String action);
}
