package org.smallvictories.kit.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TreeTest {

    /**
     * Leaves and roots of the reference tests of Certificate Transparency, as in transparency-dev/merkle,
     * {@code testonly/constants.go} (LeafInputs, RootHashes).
     */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int LARGEST = 200;

    private final Map<NodeId, Hash> nodes = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>(List.of(Hash.ofNothing()));

    @Test
    void roots_are_those_of_certificate_transparency() {
        LEAVES.forEach(leaf -> append(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));

        assertEquals(ROOTS, roots.stream().map(TreeTest::hex).toList());
    }

    /** Proofs of the reference tests: transparency-dev/merkle, {@code proof/verify_test.go}. */
    @Test
    void proofs_are_those_of_certificate_transparency() {
        LEAVES.forEach(leaf -> append(Hash.ofLeaf(HexFormat.of().parseHex(leaf))));

        assertEquals(
                List.of(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                inclusion(5, 8).path().stream().map(TreeTest::hex).toList());
        assertEquals(
                List.of(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                consistency(6, 8).path().stream().map(TreeTest::hex).toList());
    }

    @Test
    void the_root_is_that_of_the_definition() {
        grow(LARGEST);

        for (int size = 0; size <= LARGEST; size++) {
            assertEquals(byDefinition(leaves.subList(0, size)), roots.get(size));
        }
    }

    @Test
    void an_edge_read_back_grows_on_like_the_one_that_was_written() {
        grow(LARGEST);

        for (int size = 0; size < LARGEST; size++) {
            Frontier edge = new Frontier(size, nodes::get);
            assertEquals(roots.get(size), edge.root());
            edge.append(leaves.get(size));
            assertEquals(roots.get(size + 1), edge.root());
        }
    }

    @Test
    void every_leaf_of_every_size_is_proven_and_no_other() {
        grow(LARGEST);

        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = inclusion(index, size);
                assertEquals(roots.get(size), proof.root(leaves.get(index)));
                assertNotEquals(roots.get(size), proof.root(leaves.get((index + 1) % LARGEST)));
                assertTrue(proof.path().size() <= 8);
            }
        }
    }

    @Test
    void every_growth_is_proven_and_no_other() {
        grow(LARGEST);

        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = consistency(from, to);
                assertTrue(proof.holds(roots.get(from), roots.get(to)), from + " to " + to);
                assertFalse(from < to && proof.holds(roots.get(to), roots.get(to)));
                assertFalse(from < to && from > 0 && proof.holds(roots.get(from), roots.get(from)));
                assertTrue(proof.path().size() <= 9);
            }
        }
    }

    @Test
    void a_proof_with_any_hash_changed_added_or_left_out_proves_nothing() {
        grow(LARGEST);
        Random random = new Random(2020);

        for (int round = 0; round < 5_000; round++) {
            int to = 2 + random.nextInt(LARGEST - 1);
            int from = 1 + random.nextInt(to - 1);
            List<Hash> path = spoil(consistency(from, to).path(), random);
            assertFalse(new ConsistencyProof(from, to, path).holds(roots.get(from), roots.get(to)));

            int index = random.nextInt(to);
            InclusionProof spoiled =
                    new InclusionProof(index, to, spoil(inclusion(index, to).path(), random));
            assertFalse(proves(spoiled, leaves.get(index), roots.get(to)));
            InclusionProof elsewhere = new InclusionProof(
                    (index + 1) % to, to, inclusion(index, to).path());
            assertFalse(proves(elsewhere, leaves.get(index), roots.get(to)));
        }
    }

    @Test
    void there_is_no_proof_of_what_lies_outside() {
        assertThrows(InvalidProof.class, () -> new InclusionProof(8, 8, List.of()));
        assertThrows(InvalidProof.class, () -> new InclusionProof(-1, 8, List.of()));
        assertThrows(InvalidProof.class, () -> new ConsistencyProof(9, 8, List.of()));
    }

    private static boolean proves(InclusionProof proof, Hash leaf, Hash root) {
        try {
            return proof.root(leaf).equals(root);
        } catch (InvalidProof wrongLength) {
            return false;
        }
    }

    private static List<Hash> spoil(List<Hash> path, Random random) {
        List<Hash> spoiled = new ArrayList<>(path);
        int at = path.isEmpty() ? 0 : random.nextInt(path.size());
        Hash other = Hash.ofLeaf(new byte[] {(byte) random.nextInt()});
        switch (path.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> spoiled.add(at, other);
            case 1 -> spoiled.set(at, other);
            default -> spoiled.remove(at);
        }
        return spoiled;
    }

    private void grow(int size) {
        for (int i = 0; i < size; i++) {
            append(Hash.ofLeaf(("entry " + i).getBytes()));
        }
    }

    private void append(Hash leaf) {
        Frontier edge = new Frontier(leaves.size(), nodes::get);
        edge.append(leaf, nodes::put);
        leaves.add(leaf);
        roots.add(edge.root());
    }

    private InclusionProof inclusion(long index, long size) {
        return new InclusionProof(index, size, hashes(InclusionProof.path(index, size)));
    }

    private ConsistencyProof consistency(long from, long to) {
        return new ConsistencyProof(from, to, hashes(ConsistencyProof.path(from, to)));
    }

    private List<Hash> hashes(List<Range> path) {
        return path.stream().map(range -> range.hash(nodes::get)).toList();
    }

    /** MTH of RFC 6962, section 2.1, word for word. */
    private static Hash byDefinition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.ofNothing();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Hash.ofNode(byDefinition(leaves.subList(0, k)), byDefinition(leaves.subList(k, leaves.size())));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
