package org.smallvictories.kit.proof;

/**
 * The state of a journal at one moment, written as the text of a note as in C2SP tlog-checkpoint.
 *
 * @param origin names the journal
 * @param size the number of entries sealed
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    /** Reads the text of a note; lines after the third are extensions that say nothing here. */
    public static Checkpoint of(Note note) {
        String[] lines = note.text().split("\n");
        if (lines.length < LINES || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new InvalidProof("The note is not a checkpoint: origin, size and root");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
    }

    public String text() {
        return origin + '\n' + size + '\n' + root + '\n';
    }
}
