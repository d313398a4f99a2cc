package org.salespipeline.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rate limits")
class RateLimitsTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  private final Watch watch = new Watch();
  private final RateLimits limits = limits(quota("address", 10, 40), quota("token", 5, 20));

  private RateLimits limits(Quota address, Quota token) {
    RemoteAddresses addresses = new RemoteAddresses(Optional.empty());
    return new RateLimits(addresses, address, token, quota("failures", 1, 3), watch);
  }

  private static Quota quota(String subject, int perSecond, int burst) {
    return Quota.configured(subject, "setting", perSecond, burst);
  }

  private FakeRequest call(String address, String token) {
    FakeRequest call = new FakeRequest(address);
    limits.arrived(call.request(), call.response(), token);
    limits.recognised(call.request(), call.response(), token);
    return call;
  }

  private void fail(String address) {
    FakeRequest call = new FakeRequest(address);
    limits.arrived(call.request(), call.response(), "wrong");
    limits.failed(call.request());
  }

  private void calls(int number, String address, String token) {
    IntStream.range(0, number).forEach(i -> call(address, token));
  }

  private static int refused(Runnable call) {
    try {
      call.run();
    } catch (RateLimited limited) {
      return limited.retryAfter();
    }
    throw new AssertionError("was let in");
  }

  @Test
  void letABurstInAndThenTheSteadyPace() {
    calls(20, HERE, "a");
    assertThat(refused(() -> call(HERE, "a"))).isEqualTo(1);
    watch.forward(Duration.ofSeconds(1));
    calls(5, HERE, "a");
    assertThat(refused(() -> call(HERE, "a"))).isEqualTo(1);
  }

  @Test
  void countEachTokenForItself() {
    calls(20, HERE, "a");
    refused(() -> call(HERE, "a"));
    assertThat(call(HERE, "b").header("RateLimit-Remaining")).isEqualTo("18");
  }

  @Test
  void countAnAddressOverAllItsTokens() {
    IntStream.range(0, 40).forEach(i -> call(HERE, "token " + i));
    refused(() -> call(HERE, "another"));
    call(ELSEWHERE, "another");
  }

  @Test
  void tellOfTheTightest() {
    FakeRequest call = call(HERE, "a");
    assertThat(call.header("RateLimit-Limit")).isEqualTo("20");
    assertThat(call.header("RateLimit-Remaining")).isEqualTo("19");
    assertThat(call.header("RateLimit-Reset")).isEqualTo("1");
    assertThat(call.header("RateLimit-Policy"))
        .isEqualTo("5;w=1;burst=20;comment=\"token\", 10;w=1;burst=40;comment=\"address\"");
    FakeRequest stranger = new FakeRequest(HERE);
    limits.arrived(stranger.request(), stranger.response(), null);
    assertThat(stranger.header("RateLimit-Limit")).isEqualTo("40");
    assertThat(stranger.header("RateLimit-Remaining")).isEqualTo("38");
  }

  @Test
  void tellInARefusalWhenAllIsThereAgain() {
    calls(20, HERE, "a");
    FakeRequest late = new FakeRequest(HERE);
    limits.arrived(late.request(), late.response(), "a");
    refused(() -> limits.recognised(late.request(), late.response(), "a"));
    assertThat(late.header("RateLimit-Remaining")).isEqualTo("0");
    assertThat(late.header("RateLimit-Reset")).isEqualTo("4");
  }

  @Test
  void keepGuessersOutButNotTheirNeighbours() {
    call(HERE, "valid");
    IntStream.range(0, 3).forEach(i -> fail(HERE));
    assertThat(refused(() -> fail(HERE))).isEqualTo(1);
    assertThat(refused(() -> call(HERE, "valid, but never seen"))).isEqualTo(1);
    call(HERE, "valid");
    fail(ELSEWHERE);
    watch.forward(Duration.ofSeconds(1));
    fail(HERE);
    refused(() -> fail(HERE));
  }

  @Test
  void countWhatComesWithinOneCallAtOnce() {
    FakeRequest batch = call(HERE, "a");
    limits.contains(batch.request(), batch.response(), 15);
    assertThat(batch.header("RateLimit-Remaining")).isEqualTo("4");
    assertThat(refused(() -> limits.contains(batch.request(), batch.response(), 5))).isEqualTo(1);
    calls(4, HERE, "a");
  }

  @Test
  void letInWhatIsLargerThanTheBurstWhenTheBucketIsFull() {
    FakeRequest batch = call(HERE, "a");
    assertThat(refused(() -> limits.contains(batch.request(), batch.response(), 1000)))
        .isEqualTo(1);
    watch.forward(Duration.ofSeconds(1));
    limits.contains(batch.request(), batch.response(), 1000);
    assertThat(batch.header("RateLimit-Remaining")).isEqualTo("0");
  }

  @Test
  void canBeSwitchedOff() {
    RateLimits off = limits(quota("address", 0, 0), quota("token", 0, 0));
    FakeRequest call = new FakeRequest(HERE);
    for (int i = 0; i < 1000; i++) {
      off.arrived(call.request(), call.response(), "a");
      off.recognised(call.request(), call.response(), "a");
    }
    assertThat(call.header("RateLimit-Limit")).isNull();
  }

  @Test
  void refuseSettingsThatMakeNoSense() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Quota.configured("token", "rate", -1, 1))
        .withMessageContaining("rate is -1");
    assertThatIllegalStateException()
        .isThrownBy(() -> Quota.configured("token", "rate", 10, 9))
        .withMessageContaining("rate.burst is 9");
  }

  /** Time that passes when told. */
  private static final class Watch implements TimeMeter {

    private long nanos;

    void forward(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
