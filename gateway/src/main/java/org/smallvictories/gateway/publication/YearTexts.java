package org.smallvictories.gateway.publication;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The public pages' own words. Translations are in {@code messages/year_fr.properties} and {@code _de}. */
@MessageBundle("year")
public interface YearTexts {

    @Message("Our small victories of {year}")
    String heading(String year);

    @Message("What we gave, emitted, paid for and promised, with the proof of each figure.")
    String description();

    @Message("Value of {from} to {to}")
    String valueOf(String from, String to);

    @Message("as recorded by {moment}")
    String asOf(String moment);

    @Message("Version {version}, published on {date}")
    String version(String version, String date);

    @Message("Preview. Nothing of it is public yet, and nothing is proven.")
    String preview();

    @Message("The year at a glance")
    String atAGlance();

    @Message("{#switch pillar}{#case 'PLANET'}Planet{#case 'SOCIETY'}Society{#else}Us{/switch}")
    String pillar(String pillar);

    @Message(
            "{#switch pillar}{#case 'PLANET'}What we emitted and what we did about it{#case 'SOCIETY'}What we gave, and to"
                    + " whom{#else}What we did ourselves, and who we are at work{/switch}")
    String pillarSays(String pillar);

    @Message("provisional")
    String provisional();

    @Message("in progress")
    String inProgress();

    @Message("Proof")
    String proof();

    @Message("Proof: {of}, {label}, {value}")
    String proofOf(String of, String label, String value);

    @Message("the whole year")
    String wholeYear();

    @Message("95% interval: {low} to {high}")
    String interval(String low, String high);

    @Message("What the footprint is made of: {name}")
    String footprintTable(String name);

    @Message("Shares of the gross emissions")
    String footprintTableSays();

    @Message("Part")
    String part();

    @Message("Share")
    String share();

    @Message("Money given, by partner")
    String moneyTable();

    @Message("Paid in {year}")
    String moneyTableSays(String year);

    @Message("Devices given, by type")
    String devicesTable();

    @Message("Delivered in {year}")
    String devicesTableSays(String year);

    @Message("Partner")
    String partner();

    @Message("Amount")
    String amount();

    @Message("Type")
    String type();

    @Message("Number")
    String number();

    @Message("Corrections")
    String corrections();

    @Message(
            "Nothing that was published is edited. What turned out otherwise stands here, and earlier versions stay readable.")
    String correctionsSay();

    @Message("Figure")
    String figure();

    @Message("Published before")
    String before();

    @Message("Right is")
    String after();

    @Message("Corrected on")
    String correctedOn();

    @Message("Why")
    String why();

    @Message("nothing")
    String nothing();

    @Message("texts only")
    String textsOnly();

    @Message("Earlier versions")
    String earlierVersions();

    @Message("Version {version}")
    String versionNumber(String version);

    @Message("Whether there is a later version, and whether this one still stands, is told at:")
    String latestIsAt();

    @Message("Sources, method and limits")
    String method();

    @Message(
            "“Value of” is the period that a figure is about; “as recorded by” is the moment up to which records count in it.")
    String methodMoments();

    @Message(
            "Emissions are gross: each activity times an emission factor of a published database, whose version and source are"
                    + " kept with it. Nothing is ever subtracted.")
    String methodGross();

    @Message(
            "Contributions and retired credits are accounts of their own, each at the price that was paid. A contribution"
                    + " closes no gap.")
    String methodCompensation();

    @Message(
            "A gift counts when it is delivered or accepted, money when it is paid. What is only pledged is told apart and"
                    + " counts nowhere.")
    String methodGifts();

    @Message("What is not known is not zero. Work in progress is called that, and its figures provisional.")
    String methodUnknown();

    @Message("Names of partners, promises and projects stand here as they were recorded.")
    String methodNames();

    @Message("Check it yourself")
    String check();

    @Message(
            "Every record behind these figures is an entry of an append-only journal. When the year was published, signed"
                    + " checkpoints sealed these journals. Each figure has its page of proof; you need not trust us, nor be online.")
    String checkSays();

    @Message("All that was published, as data")
    String publishedData();

    @Message("SHA-256 of it")
    String sha256();

    @Message("The proof of all figures, as data")
    String proofData();

    @Message("Masses are tonnes of CO₂ equivalents (t CO₂e), to the gram.")
    String methodUnit();

    @Message("Proof of a figure")
    String proofHeading();

    @Message("Back to the year")
    String back();

    @Message("What was sealed")
    String sealed();

    @Message(
            "These entries are behind the figure. What they say may name people and stays with us and our auditors; their"
                    + " hashes are here, and lead up to the signed checkpoint.")
    String sealedSays();

    @Message("There are more entries than are listed here; our auditors hold all against the journal.")
    String moreEntries();

    @Message("Entry")
    String entry();

    @Message("What was done")
    String action();

    @Message("When")
    String when();

    @Message("Hash of the entry")
    String hash();

    @Message("The signed checkpoint of the journal")
    String checkpoint();

    @Message("Keys that sign it")
    String keys();

    @Message("How to check it")
    String howTo();

    @Message("Load the proof of all figures and the data that was published.")
    String stepLoad();

    @Message(
            "Get the public keys from somewhere else than this site, such as the company’s annual report, and keep them with"
                    + " every checkpoint that you ever saw.")
    String stepKeys();

    @Message(
            "Run the verifier, which needs Java 17 and no network. It follows every hash up to the checkpoints and checks their"
                    + " signatures:")
    String stepRun();

    @Message("It says OK, or which entry is not what was sealed.")
    String stepResult();

    @Message("This version was withdrawn")
    String withdrawn();

    @Message("Withdrawn on {date}. The reason:")
    String withdrawnOn(String date);

    @Message("Published years")
    String years();
}
