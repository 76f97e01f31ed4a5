package org.smallvictories.donations.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of files in the database, in chunks, so that neither way more than one of them is in memory. */
@ApplicationScoped
class Chunks {

    private static final int SIZE = 256 << 10;

    private final DataSource database;

    Chunks(DataSource database) {
        this.database = database;
    }

    /** In the transaction at work. */
    void write(UUID evidence, Path file) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO evidence_chunk (evidence, position, content) VALUES (?, ?, ?)");
                InputStream in = Files.newInputStream(file)) {
            insert.setObject(1, evidence);
            int position = 0;
            for (byte[] chunk = in.readNBytes(SIZE); chunk.length > 0; chunk = in.readNBytes(SIZE)) {
                insert.setInt(2, position++);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The file could not be kept", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Chunk by chunk, so that a slow reader holds no connection. */
    void copy(UUID evidence, long size, OutputStream out) throws IOException {
        long copied = 0;
        for (int position = 0; copied < size; position++) {
            byte[] chunk = read(evidence, position);
            out.write(chunk);
            copied += chunk.length;
        }
    }

    private byte[] read(UUID evidence, int position) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM evidence_chunk WHERE evidence = ? AND position = ?")) {
            select.setObject(1, evidence);
            select.setInt(2, position);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Chunk " + position + " of evidence " + evidence + " is gone");
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The file could not be read", failure);
        }
    }
}
