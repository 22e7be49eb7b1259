package io.streamboard.server;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.cli.Actions.Promoting;
import io.streamboard.server.cli.Actions.Promoting.Talk;
import io.streamboard.server.cli.CommandFailedException;
import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.kafka.ClusterTopics;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.LogFailures;
import io.streamboard.server.move.AlienRecordsException;
import io.streamboard.server.move.BlobCopy;
import io.streamboard.server.move.BoardMover;
import io.streamboard.server.move.MoveCheck;
import io.streamboard.server.move.MoveWatch;
import io.streamboard.server.move.Residents;
import io.streamboard.server.move.SetAsideException;
import io.streamboard.server.move.TopicCopy;
import io.streamboard.server.move.TwoPlaces;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The two logs of a promotion, and what goes from one to the other. Used by the main thread; closed
 * when the new one is served alone.
 */
final class Promoted implements AutoCloseable {
  private static final long AGAIN_MILLIS = 500;
  private static final int TELLINGS = 20;

  private final ServerSettings settings;
  private final DataFolder folder;
  private final OpenLog old;
  private final Talk talk;
  private final Duration rest;
  private final Residents here;
  private Optional<KafkaLog> target = Optional.empty();
  private Optional<OpenLog.Moving> moving = Optional.empty();
  private Set<BoardId> staying = Set.of();
  private long longestNanos;

  /**
   * Reads the old log once.
   *
   * @param old closed with this
   */
  Promoted(ServerSettings settings, DataFolder folder, OpenLog old, Promoting how) {
    this.settings = settings;
    this.folder = folder;
    this.old = old;
    this.talk = how.talk();
    this.rest = how.rest();
    this.here = Residents.of(old.operations());
  }

  /** What will be done, one line each. Changes nothing. */
  List<String> plan() {
    ClusterTopics.Overview cluster = ClusterTopics.look(OpenLog.external(settings.log()));
    List<String> plan = new ArrayList<>();
    plan.add(
        "move\t"
            + here.boards().size()
            + " boards from "
            + old.operations().partitions()
            + " partitions of "
            + old.brokerAddress().map(_ -> "the embedded broker").orElse("the cluster"));
    plan.add(
        "to\t"
            + settings.log().kafka().orElseThrow()
            + ", topics "
            + settings.log().topicPrefix()
            + "…");
    cluster.missing().forEach(line -> plan.add("create\t" + line));
    plan.add("copy\taccounts, names, passwords, sign-ins and images");
    plan.add("then\trestart once, and serve from there");
    return plan;
  }

  /** Serves both logs; all boards that are not in the new one yet are in the old one. */
  Server serve(LogFailures failures, Runnable goOn) {
    boolean first = !Files.exists(folder.promotion());
    KafkaLog fresh = OpenLog.target(settings.log(), folder, failures);
    target = Optional.of(fresh);
    Residents there = Residents.of(fresh.operations());
    if (first && !there.boards().isEmpty()) {
      folder.forgetPromotion();
      throw alien();
    }
    staying = new LinkedHashSet<>(here.left());
    staying.addAll(here.boards());
    staying.removeAll(there.arrived());
    talk.say(staying.size() + " of " + here.boards().size() + " boards are to be moved.");
    TwoPlaces places = new TwoPlaces(old.operations(), fresh.operations(), staying);
    OpenLog.Moving both =
        new OpenLog.Moving(
            places,
            places.canaries(old.canaries(), fresh.canaries()),
            new MoveWatch(),
            old.identity() + ">" + fresh.identity());
    moving = Optional.of(both);
    return Server.start(settings.alone(), folder, () -> old.moving(both), goOn);
  }

  /**
   * Moves and compares, until it is done or the process is told to end.
   *
   * @return the exit code, if nothing else is done
   */
  int move(Server server, CountDownLatch told) throws InterruptedException {
    KafkaLog fresh = target.orElseThrow();
    OpenLog.Moving both = moving.orElseThrow();
    Core core = server.core();
    while (!core.lease().current()) {
      if (told.await(AGAIN_MILLIS / 10, TimeUnit.MILLISECONDS)) {
        return unfinished(staying.size());
      }
    }
    BlobCopy images = new BlobCopy(old.log().blobs(), fresh.blobs());
    talk.say(images.goOn() + " parts of images are copied.");
    BoardMover mover =
        new BoardMover(
            both.places(),
            core.boards(),
            both.watch(),
            settings.log().topicPrefix() + fresh.identity(),
            System::nanoTime);
    Set<BoardId> left = new LinkedHashSet<>(staying);
    for (BoardId board : staying) {
      if (!moved(mover, board, told)) {
        return unfinished(left.size());
      }
      left.remove(board);
      tell(left.size());
      boolean _ = told.await(rest.toMillis(), TimeUnit.MILLISECONDS);
    }
    int _ = images.goOn();
    return compared(fresh);
  }

  /** False when the process was told to end first. */
  private boolean moved(BoardMover mover, BoardId board, CountDownLatch told)
      throws InterruptedException {
    while (told.getCount() > 0) {
      try {
        longestNanos = Math.max(longestNanos, mover.move(board));
        return true;
      } catch (LogException away) {
        talk.say("Board " + board + " waits: " + away.getMessage());
        boolean _ = told.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (SetAsideException aside) {
        throw new CommandFailedException(
            ExitCodes.FAILED,
            List.of("Board " + board + " is set aside and cannot be moved; see verify."),
            aside);
      }
    }
    return false;
  }

  private void tell(int left) {
    int done = staying.size() - left;
    if (done % Math.max(1, staying.size() / TELLINGS) == 0 || left == 0) {
      talk.say(done + " of " + staying.size() + " boards moved.");
    }
  }

  private int unfinished(int left) {
    talk.say(left + " boards are not moved yet; start promote again.");
    return ExitCodes.FAILED;
  }

  private int compared(KafkaLog fresh) {
    MoveCheck.Report report = MoveCheck.compare(old.operations(), fresh.operations());
    report.differences().forEach(talk::say);
    talk.say(
        report.boards()
            + " boards with "
            + report.operations()
            + " operations compared by their hashes, "
            + report.differences().size()
            + " differences; the longest pause of a board was "
            + TimeUnit.NANOSECONDS.toMillis(longestNanos)
            + " ms.");
    return report.differences().isEmpty() ? ExitCodes.OK : ExitCodes.DIFFERENCES;
  }

  /** What is not of boards, once nobody writes any more. */
  void copyRest() {
    KafkaLog fresh = target.orElseThrow();
    int _ = new BlobCopy(old.log().blobs(), fresh.blobs()).goOn();
    try {
      for (TopicName name : TopicName.values()) {
        if (name.worth() == TopicName.Worth.SOURCE && name != TopicName.BLOBS) {
          int copied = copy(name, fresh);
          talk.say(copied + " records of " + name.text() + " are copied.");
        }
      }
    } catch (AlienRecordsException others) {
      throw alien();
    }
  }

  private int copy(TopicName name, KafkaLog fresh) {
    return name.compacted()
        ? TopicCopy.newest(old.log().topic(name), fresh.topic(name))
        : TopicCopy.whole(old.log().topic(name), fresh.topic(name));
  }

  private CommandFailedException alien() {
    return new CommandFailedException(
        ExitCodes.USAGE,
        "The topics "
            + settings.log().topicPrefix()
            + "… hold boards or accounts already that are not from here; choose another"
            + " --topic-prefix.");
  }

  @Override
  public void close() {
    target.ifPresent(KafkaLog::close);
    old.close();
  }
}
