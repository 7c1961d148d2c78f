package org.supporttimeline.api.evidence;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.TlogProof;

/** Whether the entries of a case are complete, in order, and in the log. */
final class CaseCheck {

    private final BundleFile bundle;
    private final Manifest.Counted counted;
    private final BundleCheck.@Nullable SignedTree tree;

    /** @param tree null when the bundle has none that counts */
    CaseCheck(BundleFile bundle, Manifest.Counted counted, BundleCheck.@Nullable SignedTree tree) {
        this.bundle = bundle;
        this.counted = counted;
        this.tree = tree;
    }

    Claim claim() throws IOException {
        String what = "case " + counted.caseId();
        if (tree == null) {
            return Claim.untold(what, "there is no checkpoint under which its entries could be proven");
        }
        try {
            List<EntryLine> entries = lines(BundleNames.ENTRIES, EntryLine.class);
            List<ProofLine> proofs = lines(BundleNames.PROOFS, ProofLine.class);
            if (entries.size() != counted.entries() || proofs.size() != entries.size()) {
                throw new Malformed("the manifest tells of " + counted.entries() + " entries, and there are "
                        + entries.size() + " with " + proofs.size() + " proofs");
            }
            long before = 0;
            for (int i = 0; i < entries.size(); i++) {
                require(entries.get(i), i + 1, before, proofs.get(i), tree);
                before = entries.get(i).position();
            }
            return Claim.verified(
                    what,
                    "entries 1 to " + entries.size()
                            + " without a gap, each with its sealed words in the log under the checkpoint");
        } catch (Malformed e) {
            return Claim.broken(what, String.valueOf(e.getMessage()));
        }
    }

    private void require(EntryLine entry, int no, long before, ProofLine proof, BundleCheck.SignedTree under) {
        if (entry.entry() != no
                || proof.entry() != no
                || !entry.caseId().equals(counted.caseId())
                || entry.position() <= before) {
            throw new Malformed("entry " + no + " is not in its place");
        }
        TlogProof inclusion = parsed(proof);
        if (inclusion.index() != entry.position() - 1
                || inclusion.extra() != null
                || !inclusion.checkpoint().toString().equals(under.note())) {
            throw new Malformed("the proof of entry " + no + " is of something else");
        }
        if (!inclusion.includes(entry.leaf())) {
            throw new Malformed("entry " + no + " is not what was sealed");
        }
    }

    private static TlogProof parsed(ProofLine proof) {
        try {
            return TlogProof.parse(proof.proof());
        } catch (Malformed e) {
            throw new Malformed("the proof of entry " + proof.entry() + ": " + e.getMessage());
        }
    }

    private <T> List<T> lines(String file, Class<T> type) throws IOException {
        byte[] content = bundle.content(BundleNames.of(counted.caseId(), file))
                .orElseThrow(() -> new Malformed(file + " is missing"));
        try {
            return Lines.parse(content, type);
        } catch (Malformed e) {
            throw new Malformed(file + ": " + e.getMessage());
        }
    }
}
