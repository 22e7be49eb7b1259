package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.session.Session;
import io.streamboard.server.session.SessionSettings;
import io.streamboard.server.session.Wire;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.FatefulLog.Fate;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryStateStore;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * One node and eight clients on one board. Persons 0 and 1 are owners; the others come to the board
 * as persons, by groups, as guests of single widgets, and their rights change all the time.
 */
final class SyncWorld {
  static final int CLIENTS = 8;

  /**
   * After so many rounds a network without faults is at rest, and so many steps bring one
   * operation.
   */
  private static final int ROUNDS = 2_000;

  private static final long STEPS = 1_000;

  /** On every third seed changes rest, as they do where a hundred look on. */
  private static final int RESTING_ONE_IN = 3;

  private static final Duration REST_PER_SESSION = Duration.ofNanos(500_000);
  private static final Duration LONGEST_REST = Duration.ofMillis(4);

  /** Of eight: rounds have three turns, and things happen between them. */
  private static final int SESSIONS_PER_TURN = 3;

  /** What rests may bring something more that rests, as a client that hears on goes on. */
  private static final int RESTS = 10;

  /** The positions of a stored state are fewer records than this behind it. */
  private static final int MOST_BEHIND = 4;

  private final Weather weather;
  private final SplittableRandom random;
  private final Tally tally = new Tally();
  private final Invariants invariants = new Invariants();
  private final FixedIdentity identity = Cast.identity();
  private final SteppedClock clientClock = new SteppedClock();
  private final Core.Settings settings;
  private final Oracle oracle;
  private final Acts acts;
  private final People people;
  private final Agreement agreement;
  private final BoardId board;
  private final List<SteppedClient> clients = new ArrayList<>();
  private final Map<SteppedClient, SimulatedLink> links = new LinkedHashMap<>();
  private final Mishaps mishaps;
  private final Tears tears;
  private final KeptSnapshots snapshots;
  private final SplittableRandom stores;
  private SteppedNode node;
  private InMemoryStateStore older;
  private boolean calm = true;
  private long sinceSessionsTick;

  /**
   * @param log makes the log, whose work the world steps
   */
  SyncWorld(long seed, Weather weather, Function<Executor, FatefulLog> log) {
    this.weather = weather;
    random = new SplittableRandom(seed);
    tears = new Tears(seed, weather, tally);
    snapshots = new KeptSnapshots(seed, tally);
    stores = new SplittableRandom(~seed);
    settings = settings(weather, seed % RESTING_ONE_IN == 1);
    node = new SteppedNode(identity, settings, log);
    snapshots.begin(node.store, node.log);
    older = node.store.copy();
    mishaps = new Mishaps(random, weather, tally, clientClock, links, new NodeCare());
    acts = new Acts(random, Cast.principals(), weather.rightsOneIn());
    for (int index = 0; index < CLIENTS; index++) {
      clients.add(client("p" + index));
    }
    board = made();
    oracle = new Oracle(board, tally, invariants.log());
    invariants.begin(oracle, () -> node.store.state(board));
    people = new People(random, weather, acts, board, invariants.screen(), this::revision);
    agreement = new Agreement(identity, oracle, invariants.screen(), tally);
    watchLog();
    clients.forEach(client -> client.open(board));
    prepare();
  }

  long revision() {
    return oracle.state().revision();
  }

  Tally tally() {
    return tally;
  }

  private static Core.Settings settings(Weather weather, boolean resting) {
    return new Core.Settings(
        ReplicaSettings.DEFAULT,
        new DeliverySettings(
            weather.ringRecords(),
            100_000,
            Duration.ofMillis(16),
            Duration.ofSeconds(60),
            resting ? REST_PER_SESSION : Duration.ZERO,
            LONGEST_REST,
            SESSIONS_PER_TURN),
        SessionSettings.DEFAULT
            .withOperations(2_000, 4_000)
            .withOutboxBytes(weather.outboxBytes()));
  }

  private void watchLog() {
    var _ = node.log.witness(oracle.positions(), oracle);
    node.log.fates(any -> calm ? Fate.WRITTEN : weather.fate(random));
  }

  /** Lets things happen until the log holds so many operations. */
  void run(long operations) {
    calm(false);
    for (long steps = 0; revision() < operations; steps++) {
      assertThat(steps).as("steps for %d operations", operations).isLessThan(STEPS * operations);
      step();
    }
  }

  /**
   * The network and the log are well again: everything arrives, and everyone must see what the log
   * says. Something is said last, as who was not told of a revision notices that at the next one.
   */
  void settle() {
    calm(true);
    mishaps.forgive();
    deliverEverything();
    for (int rest = 0; rest < RESTS; rest++) {
      advance(LONGEST_REST.toMillis());
      deliverEverything();
    }
    invariants.atRest(this::connected);
    clients.getFirst().submit(new Operation.BoardRename("The last word"));
    for (int round = 0; round < 120; round++) {
      deliverEverything();
      advance(500);
    }
    deliverEverything();
    invariants.verify();
    clients.forEach(agreement::atTheEnd);
    clients.subList(0, 2).forEach(invariants.screen()::answered);
    invariants.verify();
  }

  private boolean connected(PersonId person) {
    return clients.stream()
        .anyMatch(client -> client.person().equals(person) && client.transport().open());
  }

  private void calm(boolean now) {
    calm = now;
    tears.calm(now);
  }

  private SteppedClient client(String person) {
    SimulatedLink link =
        new SimulatedLink(
            random, weather.repeatOneIn(), tears, tally, wire -> connect(person, wire));
    SteppedClient client =
        new SteppedClient(
            new PersonId(person), clientClock, link, ClientStore.memory(), random.nextLong());
    links.put(client, link);
    client.engine().start();
    return client;
  }

  private Session connect(String person, Wire wire) {
    String token = "token-" + person;
    Wire watched = invariants.watched(identity.caller(new PersonId(person)).orElseThrow(), wire);
    return node.core
        .sessions()
        .open(
            identity.authenticate(token).orElseThrow(),
            watched,
            () -> identity.authenticate(token));
  }

  private BoardId made() {
    var creation = clients.getFirst().engine().create("Plans");
    while (!creation.isDone()) {
      deliverEverything();
      advance(100);
    }
    return creation.join();
  }

  private void prepare() {
    SteppedClient owner = clients.getFirst();
    while (owner.board().view().isEmpty()) {
      deliverEverything();
      advance(100);
    }
    Cast.grants().forEach(owner::submit);
    for (int index = 0; index < 20; index++) {
      Operation add = acts.add();
      owner.submit(add);
      invariants.screen().made(add);
    }
    deliverEverything();
  }

  private void step() {
    int who = random.nextInt(CLIENTS);
    SteppedClient client = clients.get(who);
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> people.act(clients.get(who % weather.actors()));
      case 3, 4, 5 -> repeat(client.transport()::deliverUp);
      case 6, 7, 8, 9 -> repeat(() -> deliverDown(client));
      case 10, 11, 12, 13, 14 -> repeat(() -> node.step());
      default -> {
        advance(random.nextInt(1, 20));
        mishaps.befall(client);
        snapshots.chance();
      }
    }
    invariants.verify();
  }

  private void repeat(Runnable task) {
    int times = random.nextInt(1, 12);
    for (int time = 0; time < times; time++) {
      task.run();
    }
  }

  private boolean deliverDown(SteppedClient client) {
    if ((!calm && mishaps.dozes(client)) || !client.transport().deliverDown()) {
      return false;
    }
    Objects.requireNonNull(links.get(client)).read();
    invariants.screen().goesOn(client);
    if (!calm && random.nextInt(25) == 0) {
      agreement.check(client);
    }
    return true;
  }

  private void advance(long millis) {
    clientClock.advance(millis);
    node.clock.advance(Duration.ofMillis(millis));
    clients.forEach(SteppedClient::tick);
    sinceSessionsTick += millis;
    if (sinceSessionsTick >= 250) {
      sinceSessionsTick = 0;
      node.log.beat();
      node.settle();
    }
  }

  private void deliverEverything() {
    boolean more = true;
    for (int round = 0; more; round++) {
      assertThat(round).as("rounds without rest").isLessThan(ROUNDS);
      node.settle();
      more = false;
      for (SteppedClient client : clients) {
        if (client.transport().connecting()) {
          client.transport().accept();
          more = true;
        }
        while (client.transport().deliverUp() || deliverDown(client)) {
          more = true;
        }
      }
    }
  }

  /** What befalls the node. */
  private final class NodeCare implements Mishaps.World {
    @Override
    public void pause(boolean pause) {
      node.log.pause(pause);
    }

    @Override
    public void restart(boolean fromOlder) {
      InMemoryStateStore stored = fromOlder ? older : node.store;
      InMemoryStateStore kept =
          snapshots.seeded().orElseGet(() -> stored.copy(stores.nextInt(MOST_BEHIND)));
      older = node.store.copy();
      snapshots.begin(kept, node.log);
      node = node.restarted(settings, kept);
      watchLog();
      node.settle();
    }

    @Override
    public void advance(long millis) {
      SyncWorld.this.advance(millis);
    }
  }
}
