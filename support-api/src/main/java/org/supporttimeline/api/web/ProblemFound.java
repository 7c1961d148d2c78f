package org.supporttimeline.api.web;

/** Ends a request with a problem document. */
public final class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemFound(Problem problem) {
        super(problem.kind().type(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
