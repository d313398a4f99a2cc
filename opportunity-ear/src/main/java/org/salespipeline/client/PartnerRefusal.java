package org.salespipeline.client;

/** The server has understood and refused. Nothing was done. */
public final class PartnerRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final int status;

  PartnerRefusal(Problem problem) {
    super(problem.status() + " " + problem.code() + ": " + problem.detail());
    this.problem = problem;
    this.status = problem.status();
  }

  /** What the server says; null only in a copy that was serialised. */
  public Problem problem() {
    return problem;
  }

  /** The HTTP status, 400 or more. */
  public int status() {
    return status;
  }
}
