package org.salespipeline.client;

/**
 * What a request of a batch will be answered, known once the batch is sent.
 *
 * @param <R> what the record looks like
 */
public final class Reply<R> {

  private static final int FIRST_REFUSAL = 400;

  private final String id;
  private final Class<R> type;
  private BatchAnswer answer;

  Reply(String id, Class<R> type) {
    this.id = id;
    this.type = type;
  }

  /**
   * A property of the record, for {@link Values} in later requests of the same batch, which the
   * server fills in.
   *
   * @param property its name as the API spells it, such as {@code number}
   */
  public Object the(String property) {
    return address() + "/" + property;
  }

  /** The record itself, for addresses in later requests. */
  String address() {
    return "$" + id;
  }

  String id() {
    return id;
  }

  Class<R> type() {
    return type;
  }

  void isAnswered(BatchAnswer given) {
    answer = given;
  }

  /** Whether it was done; what was taken back, because another failed, was not. */
  public boolean isDone() {
    return answered().status() < FIRST_REFUSAL;
  }

  /**
   * The record. Null after a deletion.
   *
   * @throws PartnerRefusal if the server said no, or has taken it back
   */
  public Stored<R> get() {
    BatchAnswer given = answered();
    if (!isDone()) {
      throw new PartnerRefusal(given.problem());
    }
    return given.body() == null
        ? null
        : new Stored<>(RecordReader.read(given.body(), type), given.etag());
  }

  private BatchAnswer answered() {
    if (answer == null) {
      throw new IllegalStateException("The batch has not been sent");
    }
    return answer;
  }
}
