package io.streamboard.server.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after each wrong password for a name the next attempt has to wait, 1 s at
 * first and twice as long each time up to 15 min; and each address has a supply of wrong passwords
 * that refills slowly. An address from which the name was signed in before waits on its own, so
 * that a stranger's guesses do not keep a person out. Nothing here lasts: it is in memory, and
 * bounded.
 *
 * <p>Names count whether they exist or not. Thread-safe: the one lock is held for some map
 * look-ups.
 */
public final class Lockout {
  private static final int MOST_DOUBLINGS = 30;

  private final Settings settings;
  private final InstantSource clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>();
  private final Map<String, Supply> supplies = new LinkedHashMap<>();
  private final Map<String, Instant> familiar = new LinkedHashMap<>();

  /**
   * How much guessing is slowed down.
   *
   * @param firstDelay after one wrong password
   * @param longestDelay also the time without attempts after which failures are forgotten, counted
   *     from the end of the delay
   * @param addressSupply wrong passwords that an address has in hand
   * @param refill time for one more
   * @param mostEntries of each kind that are remembered; the oldest are forgotten first
   */
  public record Settings(
      Duration firstDelay,
      Duration longestDelay,
      int addressSupply,
      Duration refill,
      int mostEntries) {
    public static final Settings STANDARD =
        new Settings(
            Duration.ofSeconds(1), Duration.ofMinutes(15), 50, Duration.ofSeconds(6), 10_000);
  }

  private record Failures(int count, Instant until) {}

  private record Supply(double left, Instant at) {}

  public Lockout(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** How long to wait before the next attempt; empty when it may be made now. */
  public synchronized Optional<Duration> wait(String name, String address) {
    Instant now = clock.instant();
    Duration forName =
        Optional.ofNullable(failures.get(key(name, address)))
            .map(known -> Duration.between(now, known.until()))
            .orElse(Duration.ZERO);
    Duration forAddress = untilOne(supply(address, now));
    Duration longer = forName.compareTo(forAddress) > 0 ? forName : forAddress;
    return longer.isPositive() ? Optional.of(longer) : Optional.empty();
  }

  public synchronized void failed(String name, String address) {
    Instant now = clock.instant();
    String key = key(name, address);
    int count =
        Optional.ofNullable(failures.remove(key))
                .filter(known -> now.isBefore(known.until().plus(settings.longestDelay())))
                .map(Failures::count)
                .orElse(0)
            + 1;
    remember(failures, key, new Failures(count, now.plus(delay(count))));
    double left = Math.max(0, supply(address, now) - 1);
    supplies.remove(address);
    remember(supplies, address, new Supply(left, now));
  }

  public synchronized void succeeded(String name, String address) {
    failures.remove(key(name, address));
    String pair = pair(name, address);
    familiar.remove(pair);
    remember(familiar, pair, clock.instant());
  }

  /** Entries of all kinds, for tests of the bound. */
  synchronized int entries() {
    return failures.size() + supplies.size() + familiar.size();
  }

  private Duration delay(int count) {
    Duration doubled =
        settings.firstDelay().multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
    return doubled.compareTo(settings.longestDelay()) < 0 ? doubled : settings.longestDelay();
  }

  private double supply(String address, Instant now) {
    Supply known = supplies.get(address);
    if (known == null) {
      return settings.addressSupply();
    }
    double refilled =
        (double) Duration.between(known.at(), now).toMillis() / settings.refill().toMillis();
    return Math.min(settings.addressSupply(), known.left() + refilled);
  }

  private Duration untilOne(double supply) {
    return supply >= 1
        ? Duration.ZERO
        : Duration.ofMillis((long) Math.ceil((1 - supply) * settings.refill().toMillis()));
  }

  private String key(String name, String address) {
    String pair = pair(name, address);
    return familiar.containsKey(pair) ? pair : name;
  }

  private static String pair(String name, String address) {
    return address + "\n" + name;
  }

  private <V> void remember(Map<String, V> map, String key, V value) {
    map.put(key, value);
    Iterator<String> oldest = map.keySet().iterator();
    while (map.size() > settings.mostEntries() && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }
}
