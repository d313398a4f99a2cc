package org.salespipeline.numberseries.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.salespipeline.numberseries.service.NumberStock.Drawn;

/**
 * The numbers that this node has drawn ahead from series that allow gaps. A transaction that finds
 * none draws for the others, too, and they may use what is left once it is committed; a number that
 * a transaction took and did not commit goes back.
 */
@ApplicationScoped
class DrawnAhead {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  private final Map<UUID, NumberStock> stocks = new ConcurrentHashMap<>();

  /** A number for the transaction that is going on, if one was drawn ahead. */
  Optional<Drawn> take(UUID seriesId) {
    Share share = share();
    return share
        .drawn(seriesId)
        .take()
        .or(
            () -> {
              Optional<Drawn> taken = stock(seriesId).take();
              taken.ifPresent(number -> share.taken.add(new Taken(seriesId, number)));
              return taken;
            });
  }

  /** How many numbers are to be drawn for later by who found none. */
  int wanted(UUID seriesId, Instant now) {
    return stock(seriesId).wanted(now);
  }

  /** Keeps what the transaction has drawn for later. */
  void keep(UUID seriesId, int edition, List<String> numbers) {
    if (!numbers.isEmpty()) {
      share().drawn(seriesId).put(edition, numbers);
    }
  }

  /** Throws away what was drawn before the series came to be counted as it is now. */
  void startEdition(UUID seriesId, int current) {
    share().drawn(seriesId).startEdition(current);
    stock(seriesId).startEdition(current);
  }

  private NumberStock stock(UUID seriesId) {
    return stocks.computeIfAbsent(seriesId, id -> new NumberStock());
  }

  private Share share() {
    Share share = (Share) transactions.getResource(this);
    if (share == null) {
      share = new Share();
      transactions.registerInterposedSynchronization(share);
      transactions.putResource(this, share);
    }
    return share;
  }

  private record Taken(UUID seriesId, Drawn number) {}

  /** What one transaction has drawn ahead, and what it took from others. */
  private final class Share implements Synchronization {

    private final Map<UUID, NumberStock> drawn = new HashMap<>();
    private final List<Taken> taken = new ArrayList<>();

    NumberStock drawn(UUID seriesId) {
      return drawn.computeIfAbsent(seriesId, id -> new NumberStock());
    }

    @Override
    public void beforeCompletion() {
      // Only how it ends matters.
    }

    /** Whatever else may have happened, a number is rather left out than given twice. */
    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        drawn.forEach((seriesId, left) -> left.moveTo(stock(seriesId)));
      } else if (status == Status.STATUS_ROLLEDBACK) {
        taken.forEach(each -> putBack(each.seriesId(), each.number()));
      }
    }

    private void putBack(UUID seriesId, Drawn number) {
      stock(seriesId).put(number.edition(), List.of(number.number()));
    }
  }
}
