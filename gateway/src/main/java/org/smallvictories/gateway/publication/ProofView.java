package org.smallvictories.gateway.publication;

import java.util.List;

/**
 * The proof of a figure as its page shows it.
 *
 * @param name what the figure is of
 * @param more whether there are more entries than are listed
 */
record ProofView(
        String year,
        String name,
        FigureView figure,
        String asOf,
        List<EntryView> entries,
        boolean more,
        List<JournalView> journals,
        String back,
        String proofData,
        String publishedData,
        String sha256) {

    record EntryView(String journal, String sequence, String action, String moment, String hash) {}

    record JournalView(String name, String checkpoint, List<String> keys) {}

    static ProofView of(Document document, String sha256, Proof proof, Figure figure, PageWords words) {
        Proof.Trail trail = proof.figures().get(figure.id());
        List<Proof.Entry> entries =
                trail.entries().stream().map(proof.entries()::get).toList();
        return new ProofView(
                words.texts().heading(Integer.toString(document.ofYear())),
                words.name(figure),
                words.show(figure),
                words.texts().asOf(words.formats().moment(document.asOf())),
                entries.stream()
                        .map(entry -> new EntryView(
                                entry.journal(),
                                Long.toString(entry.sequence()),
                                entry.action(),
                                words.formats().moment(entry.recordedAt()),
                                entry.leafHash()))
                        .toList(),
                trail.more(),
                entries.stream()
                        .map(Proof.Entry::journal)
                        .distinct()
                        .map(name -> new JournalView(
                                name,
                                proof.journals().get(name).checkpoint(),
                                proof.journals().get(name).keys()))
                        .toList(),
                words.addresses().page(),
                words.addresses().proofData(),
                words.addresses().publishedData(),
                sha256);
    }
}
