package io.streamboard.benchmarks.generator;

import io.streamboard.benchmarks.wire.Places;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A crowd of clients at one server, driven by the thread that calls: {@link #connect}, {@link
 * #drive} to warm up, {@link #measure}, {@link #drain}, {@link #observed}. Nothing is created for a
 * frame that is received, and no other thread takes part, so that its cost is small and known.
 */
public final class Generator implements AutoCloseable {
  private static final int LARGEST_FRAME = 1 << 22;
  private static final int SEED = 11;
  private static final int MOST_TROUBLES = 5;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long SAMPLING = 10 * NANOS_PER_MILLI;
  private static final Duration JOINING = Duration.ofMinutes(3);
  private static final int GREETED_BETWEEN_LOOKS = 20;

  /**
   * Of a writer that is not bound by a timetable: how much it has on the way, and makes at most.
   */
  private static final int AT_ONCE = 64;

  private static final int MOST_UNBOUND = 200_000;

  private final Crowd crowd;
  private final Dialect dialect;
  private final Selector selector;
  private final byte[] shared = new byte[LARGEST_FRAME];
  private final List<Line> lines = new ArrayList<>();
  private final Moves moves;
  private final int mostEach;
  private final Histogram latency = new Histogram();
  private final Histogram lateness = new Histogram();
  private final Histogram age = new Histogram();
  private Timetable timetable = new Timetable(0, 1, 1);
  private long next;
  private long sampleAt;
  private long measuringSince = Long.MAX_VALUE;
  private long measuredNanos;
  private long offered;
  private long made;
  private long delivered;
  private long arrivals;
  private long strange;
  private final Tags received = this::received;
  private final Runnable hasRead = this::hasRead;
  private final Tags fresh = this::fresh;
  private Line receiving;
  private long receivedAt;

  /**
   * @param longest how long it may be driven and measured altogether
   */
  public Generator(Crowd crowd, Dialect dialect, Duration longest) throws IOException {
    this(crowd, dialect, mostEach(crowd, longest));
  }

  /**
   * @param mostEach moves of each writer altogether
   */
  @SuppressWarnings("NullAway.Init") // receiving: set before each frame is taken
  public Generator(Crowd crowd, Dialect dialect, int mostEach) throws IOException {
    this.crowd = crowd;
    this.dialect = dialect;
    this.mostEach = mostEach;
    this.moves = new Moves(crowd.writers(), mostEach);
    this.selector = Selector.open();
  }

  private static int mostEach(Crowd crowd, Duration longest) {
    int perSecond = crowd.perSecond() == 0 ? MOST_UNBOUND : crowd.perSecond();
    return Math.toIntExact((longest.toSeconds() + 2) * perSecond);
  }

  /** Connects all, and waits until each has joined. */
  public void connect() throws IOException {
    SplittableRandom masks = new SplittableRandom(SEED);
    Places places = new Places();
    for (int client = 0; client < crowd.clients(); client++) {
      Tally tally = new Tally(crowd.writers(), mostEach, dialect.cycle());
      lines.add(Line.connect(client, dialect, places.next(), selector, tally, masks.nextInt() | 1));
      if (client % GREETED_BETWEEN_LOOKS == 0) {
        poll(0);
      }
    }
    if (!await(JOINING, () -> lines.stream().allMatch(line -> line.talk().joined()))) {
      throw new IOException("not all clients could join: " + troubles());
    }
  }

  /** Lets the writers move for so long. */
  public void drive(Duration time) throws IOException {
    if (next == 0 && crowd.perSecond() > 0) {
      timetable = new Timetable(System.nanoTime(), crowd.writers(), crowd.perSecond());
    }
    long end = System.nanoTime() + time.toNanos();
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      if (crowd.perSecond() == 0) {
        fill(mostEach);
        poll(end - now);
      } else {
        offerDue(now);
        poll(Math.min(end, timetable.due(next)) - now);
      }
      sample();
    }
  }

  /** Lets each writer, of those without a timetable, move until it has made so many altogether. */
  public void make(int each, Duration most) throws IOException {
    long end = System.nanoTime() + most.toNanos();
    while (taken() < expected() || !allMade(each)) {
      if (System.nanoTime() > end) {
        throw new IOException("the moves were not made in time: " + troubles());
      }
      fill(each);
      poll(SAMPLING);
    }
  }

  private boolean allMade(int each) {
    return IntStream.range(0, crowd.writers()).allMatch(writer -> moves.count(writer) >= each);
  }

  /** Takes what comes, for so long, and makes no moves. */
  public void rest(Duration time) throws IOException {
    await(time, () -> false);
  }

  /** Offers as much as the server takes at once, where all that was offered before is sent. */
  private void fill(int most) {
    for (int writer = 0; writer < crowd.writers(); writer++) {
      Line line = lines.get(writer);
      int count = Math.min(Math.min(AT_ONCE, line.talk().room()), most - moves.count(writer));
      if (count > 0 && line.idle()) {
        offer(writer, moves.count(writer) + 1, count);
      }
    }
  }

  private void offer(int writer, int first, int count) {
    long now = System.nanoTime();
    for (int sequence = first; sequence < first + count; sequence++) {
      offer(writer, sequence, now, now);
    }
    lines.get(writer).offer(first + count - 1);
  }

  private void offer(int writer, int sequence, long due, long now) {
    moves.offer(writer, sequence, now);
    if (now >= measuringSince) {
      lateness.add(now - due);
      made++;
      offered += crowd.onBoardOf(writer) - (dialect.echoes() ? 0 : 1);
    }
  }

  /** As {@link #drive}, and takes note. Once. */
  public void measure(Duration time) throws IOException {
    measuringSince = System.nanoTime();
    long before = arrivals;
    drive(time);
    delivered = arrivals - before;
    measuredNanos = System.nanoTime() - measuringSince;
  }

  /** Waits until each client has what must reach it; not longer than this. */
  public void drain(Duration most) throws IOException {
    await(most, () -> lost() == 0 && lines.stream().allMatch(Line::idle));
  }

  private boolean await(Duration most, BooleanSupplier condition) throws IOException {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      poll(Math.min(left, SAMPLING));
    }
    return true;
  }

  private void offerDue(long now) {
    for (; timetable.due(next) <= now; next++) {
      int writer = timetable.writer(next);
      int sequence = timetable.sequence(next);
      offer(writer, sequence, timetable.due(next), System.nanoTime());
      lines.get(writer).offer(sequence);
    }
  }

  /** Takes what has come, waiting at most about so long for it. */
  private void poll(long nanos) throws IOException {
    if (nanos <= 0) {
      selector.selectNow(this::ready);
    } else {
      selector.select(this::ready, Math.max(1, nanos / NANOS_PER_MILLI));
    }
  }

  private void ready(SelectionKey key) {
    receiving = (Line) key.attachment();
    receiving.ready(shared, received, hasRead);
  }

  /**
   * Not before reading: put aside between the two, this thread would have read what came meanwhile,
   * at a time before it was sent.
   */
  private void hasRead() {
    receivedAt = System.nanoTime();
  }

  private void received(int writer, int sequence) {
    if (!moves.known(writer, sequence) || !reaches(writer, receiving.client())) {
      strange++;
    } else if (dialect.lossless()) {
      receiving.tally().take(writer, sequence, fresh);
    } else {
      receiving.tally().takeNewest(writer, sequence, fresh);
    }
  }

  private boolean reaches(int writer, int client) {
    return crowd.board(writer) == crowd.board(client) && (dialect.echoes() || writer != client);
  }

  private void fresh(int writer, int sequence) {
    long offeredAt = moves.offeredAt(writer, sequence);
    arrivals++;
    moves.arrived(writer, sequence, receivedAt);
    receiving.shown(offeredAt);
    if (offeredAt >= measuringSince) {
      latency.add(receivedAt - offeredAt);
    }
  }

  private void sample() {
    long now = System.nanoTime();
    if (now < sampleAt || now < measuringSince) {
      return;
    }
    sampleAt = now + SAMPLING;
    for (Line line : lines) {
      if (line.newestShown() != Long.MIN_VALUE) {
        age.add(now - line.newestShown());
      }
    }
  }

  /** Deliveries that are missing now. */
  private long lost() {
    return dialect.lossless() ? expected() - taken() : lines.stream().mapToLong(this::stale).sum();
  }

  private long expected() {
    long expected = 0;
    for (int writer = 0; writer < crowd.writers(); writer++) {
      expected +=
          (long) moves.count(writer) * (crowd.onBoardOf(writer) - (dialect.echoes() ? 0 : 1));
    }
    return expected;
  }

  private long taken() {
    return lines.stream().mapToLong(line -> line.tally().taken()).sum();
  }

  /** Writers of whom this client does not show the last move. */
  private long stale(Line line) {
    long stale = 0;
    for (int writer = 0; writer < crowd.writers(); writer++) {
      boolean current = line.tally().newest(writer) == moves.count(writer);
      stale += reaches(writer, line.client()) && !current ? 1 : 0;
    }
    return stale;
  }

  /** Moves that were made, warming up included, and when each first reached anybody. */
  public Moves moves() {
    return moves;
  }

  /** What each client says and hears, by its number. */
  public List<Talk> talks() {
    return lines.stream().map(Line::talk).toList();
  }

  public Observed observed() {
    return new Observed(
        measuredNanos / 1e9,
        made,
        offered,
        delivered,
        latency,
        lateness,
        age,
        lost(),
        lines.stream().mapToLong(line -> line.tally().twice()).sum(),
        lines.stream().mapToLong(line -> line.tally().along()).sum(),
        strange,
        troubles());
  }

  /** How many clients something went wrong with. */
  public long troubled() {
    return lines.stream().filter(line -> !line.troubles().isEmpty()).count();
  }

  private List<String> troubles() {
    return lines.stream()
        .flatMap(
            line -> line.troubles().stream().map(text -> "client " + line.client() + ": " + text))
        .limit(MOST_TROUBLES)
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) {
      line.close();
    }
    selector.close();
  }
}
