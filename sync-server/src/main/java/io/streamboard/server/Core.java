package io.streamboard.server;

import io.streamboard.server.canary.Canary;
import io.streamboard.server.delivery.Broadcast;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.forward.Images;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.PromptLog;
import io.streamboard.server.placement.Addresses;
import io.streamboard.server.placement.EveryNode;
import io.streamboard.server.placement.Placement;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.query.LastChanges;
import io.streamboard.server.query.Queries;
import io.streamboard.server.query.WriterStandings;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Later;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.replica.StateStore;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.session.DiskGuard;
import io.streamboard.server.session.Moves;
import io.streamboard.server.session.Owners;
import io.streamboard.server.session.SessionParts;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.session.Sessions;
import io.streamboard.server.session.Submissions;
import io.streamboard.server.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts between the log and the sessions, made and joined. It starts no thread: whoever makes
 * it runs the workers, a timer that calls {@link Sessions#tick} about four times a second, and
 * {@link #start}. A test steps the workers and the timer instead.
 */
public final class Core implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Core.class);

  private final OperationLog log;
  private final Boards boards;
  private final Placement placement;
  private final int partitions;
  private final Sessions sessions;
  private final Directory directory;
  private final Lease lease;
  private final Addresses addresses;
  private final Canary canary;
  private final Delivery delivery;
  private final Optional<Images> images;
  private final AutoCloseable watching;

  private Core(
      OperationLog log,
      Boards boards,
      Placement placement,
      int partitions,
      Sessions sessions,
      Directory directory,
      Lease lease,
      Addresses addresses,
      Canary canary,
      Delivery delivery,
      Optional<Images> images,
      AutoCloseable watching) {
    this.log = log;
    this.boards = boards;
    this.placement = placement;
    this.partitions = partitions;
    this.sessions = sessions;
    this.directory = directory;
    this.lease = lease;
    this.addresses = addresses;
    this.canary = canary;
    this.delivery = delivery;
    this.images = images;
    this.watching = watching;
  }

  /**
   * What the core works with.
   *
   * @param blocking runs tasks that block
   * @param ids makes a fresh random id of 128 bits with each call
   * @param directory with what was kept of it restored
   * @param timeOfDay for the stamps of records and nothing else: it may jump
   * @param clock for everything that lasts: milliseconds that only grow, whatever the time of day
   */
  public record Ports(
      OperationLog log,
      Placement placement,
      StateStore store,
      Identity identity,
      Directory directory,
      DiskGuard disk,
      Workers workers,
      Executor blocking,
      Later later,
      InstantSource timeOfDay,
      InstantSource clock,
      Supplier<String> ids,
      String version,
      Telemetry telemetry) {

    /** On all partitions, with figures that nobody reads. */
    public Ports(
        OperationLog log,
        StateStore store,
        Identity identity,
        Directory directory,
        DiskGuard disk,
        Workers workers,
        Executor blocking,
        Later later,
        InstantSource timeOfDay,
        InstantSource clock,
        Supplier<String> ids,
        String version) {
      this(
          log,
          new EveryNode(log.partitions()),
          store,
          identity,
          directory,
          disk,
          workers,
          blocking,
          later,
          timeOfDay,
          clock,
          ids,
          version,
          Telemetry.unread());
    }
  }

  /** How much of everything. */
  public record Settings(
      ReplicaSettings replicas, DeliverySettings delivery, SessionSettings sessions) {

    public static final Settings DEFAULT =
        new Settings(ReplicaSettings.DEFAULT, DeliverySettings.DEFAULT, SessionSettings.DEFAULT);
  }

  public static Core of(Ports ports, Settings settings) {
    return of(ports, settings, Optional.empty());
  }

  /**
   * On a node that shares boards with others.
   *
   * @param redistribution absent where boards are open only on the node that works on them
   */
  public static Core of(Ports ports, Settings settings, Optional<Redistribution> redistribution) {
    OperationLog log = new PromptLog(ports.log());
    Lease lease =
        new Lease(
            ports.clock(), Lease.LENGTH, ports.log().partitions(), ports.placement()::current);
    Delivery delivery =
        new Broadcast(
            ports.workers(),
            new KnownPeople(ports.identity()),
            lease,
            ports.clock(),
            settings.delivery(),
            ports.telemetry());
    Submissions submissions =
        new Submissions(
            log,
            redistribution.map(with -> with.owners(ports)).orElse(Owners.NONE),
            ports.workers(),
            delivery,
            lease,
            ports.disk(),
            ports.later(),
            ports.timeOfDay(),
            ports.clock(),
            settings.sessions(),
            ports.telemetry());
    Canary canary =
        new Canary(
            delivery, ports.clock(), lease::followed, ports.log().partitions(), ports.disk()::full);
    List<ReplicaListener> listeners =
        new ArrayList<>(
            List.of(
                submissions,
                ports.directory(),
                delivery,
                canary,
                update -> ports.telemetry().folded(update.folded())));
    Optional<Redistribution.Parts> shared =
        redistribution.map(
            with -> with.parts(ports, log, lease, delivery, List.of(submissions, delivery)));
    shared.ifPresent(parts -> listeners.addAll(List.of(parts.images(), parts.onward())));
    Boards boards =
        new Boards(
            log,
            ports.store(),
            ports.workers(),
            ports.blocking(),
            lease,
            ports.clock(),
            settings.replicas(),
            listeners);
    redistribution.ifPresent(
        with -> with.start(boards, shared.orElseThrow(), submissions, ports.identity()));
    Addresses addresses =
        redistribution.isPresent()
            // Boards of other nodes are open here too: nobody is sent to them.
            ? board -> Optional.empty()
            : Addresses.by(ports.placement(), log::partitionOf);
    Queries queries =
        new Queries(
            ports.identity(),
            ports.directory(),
            boards,
            addresses,
            delivery,
            new WriterStandings(ports.log(), ports.blocking()),
            new LastChanges(ports.store(), ports.blocking()),
            ports.blocking());
    SessionParts parts =
        new SessionParts(
            boards,
            new Moves(addresses, ports.ids()),
            delivery,
            submissions,
            queries,
            ports.directory(),
            ports.identity(),
            lease,
            ports.clock(),
            ports.ids(),
            settings.sessions(),
            ports.version());
    Sessions sessions = new Sessions(parts, ports.later());
    ports.directory().listen(sessions);
    return new Core(
        log,
        boards,
        ports.placement(),
        log.partitions(),
        sessions,
        ports.directory(),
        lease,
        addresses,
        canary,
        delivery,
        shared.map(Redistribution.Parts::images),
        ports.identity().watch(sessions));
  }

  /**
   * Starts to follow the log, of what this node works on. Throws {@link
   * io.streamboard.server.log.LogException} when the state store's position is not in it.
   */
  public void start() {
    boards.start();
    placement.start(boards);
  }

  public Boards boards() {
    return boards;
  }

  /** The log as the replicas follow it: what is appended to it they hear of at once. */
  public OperationLog log() {
    return log;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Directory directory() {
    return directory;
  }

  public Lease lease() {
    return lease;
  }

  /** The partitions on which this node works, as it told others. */
  public Set<Integer> here() {
    return IntStream.range(0, partitions)
        .filter(partition -> placement.of(partition) instanceof Seat.Here)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of the nodes that work on boards that are not here. */
  public Addresses addresses() {
    return addresses;
  }

  /** Silent until the composition root lets it begin. */
  public Canary canary() {
    return canary;
  }

  /** Called about every second: asks other nodes how boards of theirs stand. */
  public void tickImages() {
    images.ifPresent(parts -> parts.tick(boards));
  }

  /** Alone until the composition root lets it meet other nodes. */
  public Delivery delivery() {
    return delivery;
  }

  /** Ends all sessions and stops following; what workers have in their queues is still done. */
  @Override
  public void close() {
    placement.close();
    sessions.stop();
    try {
      watching.close();
    } catch (Exception problem) {
      LOG.warn("Identity did not let go of its watcher", problem);
    }
    boards.close();
  }
}
