package org.supporttimeline.api.json;

import java.util.List;

/** A request that cannot be understood: every fault that was found, none of what was sent. */
public final class FaultyRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** With at least one fault. */
    public FaultyRequest(List<Fault> faults) {
        super("faulty request: " + faults.stream().map(Fault::problem).toList(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
