package org.supporttimeline.projections.vault;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.access.AccessKind;
import org.supporttimeline.projections.access.Accessed;
import org.supporttimeline.projections.access.Accessor;
import org.supporttimeline.projections.access.Purpose;

/**
 * Someone who may see the confidential text of the cases that they ask for, by what they look, and why. Having one <em>is</em>
 * the permission: only the code that knows roles and offices makes a viewer, and makes none for who may not see. All of it goes
 * into the access log.
 *
 * @param by the account that looks, never a name
 * @param kind READ where the texts are shown, SEARCH where they are only compared in memory
 * @param operation by which operation; a code
 * @param purpose what for
 */
public record Viewer(Accessor by, AccessKind kind, String operation, Purpose purpose) {

    /** What the access log keeps of it. A search looks at every case of its offices: it names them, and not each case. */
    Accessed at(Collection<UUID> caseIds) {
        return new Accessed(by, kind, operation, purpose, kind == AccessKind.SEARCH ? List.of() : List.copyOf(caseIds));
    }
}
