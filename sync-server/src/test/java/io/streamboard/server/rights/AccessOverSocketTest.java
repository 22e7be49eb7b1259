package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.AccessScenario;
import io.streamboard.model.access.AccessScenario.Prepared;
import io.streamboard.model.access.AccessTable;
import io.streamboard.model.access.AccessTable.Cell;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each cell of docs/access.csv through real sockets: three persons prepare a board of its own and
 * one of them acts. One server answers all of them: the shipped sessions, fold and delivery behind
 * the shipped socket server; only the log and the accounts are in memory.
 */
@DisplayName("ACL1 ACL2 ACL3 ACL4 ACL5 ACL10 ACL11: the access table over sockets")
final class AccessOverSocketTest {

  private static final Set<String> BY_SERVERS = Set.of("access.barrier", "declined", "unreadable");

  private static final AtomicInteger BOARDS = new AtomicInteger();
  private static final Map<String, TappedSocket> SOCKETS = new HashMap<>();
  private static Optional<RunningNode> running = Optional.empty();

  private final BoardId board = new BoardId("board-" + BOARDS.incrementAndGet());
  private final Map<String, Hand> hands = new HashMap<>();

  /** In which way the server says what it says. */
  private enum Way {
    /** The operation went into the log and this is its outcome. */
    OUTCOME,
    /** Refused with the code, and void {@code declined} in the log (SUB11). */
    DECLINED,
    /** Refused, and nothing in the log (SUB12). */
    REFUSED,
    /** The message was not taken (SUB16, SUB19). */
    FAILURE
  }

  private record Said(Way way, String word) {}

  @BeforeAll
  static void start() throws IOException {
    RunningNode node =
        new RunningNode(
            new FixedIdentity(AccessScenario.HOST, AccessScenario.MATE, AccessScenario.ACTOR),
            SocketSettings.at("127.0.0.1", 0),
            RightsWorld.WITHOUT_QUOTAS);
    running = Optional.of(node);
    Stream.of(AccessScenario.HOST, AccessScenario.MATE, AccessScenario.ACTOR)
        .forEach(name -> SOCKETS.put(name, new TappedSocket(node.port(), "token-" + name)));
  }

  @AfterAll
  static void stop() {
    SOCKETS.values().forEach(TappedSocket::close);
    RunningNode node = node();
    node.close();
    assertThat(node.errors).isEmpty();
  }

  private static RunningNode node() {
    return running.orElseThrow();
  }

  static List<Cell> cells() {
    return AccessTable.cells();
  }

  static List<Cell> cellsOfServers() {
    return cells().stream().filter(cell -> BY_SERVERS.contains(cell.operation())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void theServerAnswersAsTheTableSays(Cell cell) {
    Prepared prepared = prepare(cell);
    Said said = BY_SERVERS.contains(cell.operation()) ? forged(prepared) : act(prepared);
    assertThat(said).isEqualTo(expected(cell));
  }

  /**
   * What clients cannot send is put straight into the log, under the name of the person; then the
   * person submits under the same counter and hears the outcome that stands (SUB7).
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cellsOfServers")
  void whatReachesTheLogInAnotherWayIsAnsweredAsTheTableSays(Cell cell) {
    Prepared prepared = prepare(cell);
    Hand actor = hand(AccessScenario.ACTOR);
    long standing = revision();
    node().log.append(board, planted(actor, prepared.act())).join();
    Await.that("the fold", Duration.ofSeconds(20), () -> revision() > standing);
    assertThat(said(actor.tries(new Operation.BoardDelete())))
        .isEqualTo(new Said(Way.OUTCOME, cell.expected()));
  }

  @Test
  void everyOperationTypeHasARow() {
    Set<Class<?>> inTable =
        cells().stream()
            .map(cell -> AccessScenario.of(cell, PersonId::new).act().getClass())
            .collect(Collectors.toSet());
    assertThat(inTable)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(Operation.class.getPermittedSubclasses()));
  }

  private Prepared prepare(Cell cell) {
    Prepared prepared = AccessScenario.of(cell, PersonId::new);
    prepared.steps().forEach(step -> hand(step.person()).does(step.operation()));
    return prepared;
  }

  private Hand hand(String person) {
    return hands.computeIfAbsent(person, name -> new Hand(socket(name), board, "writer-" + name));
  }

  private static TappedSocket socket(String name) {
    return Objects.requireNonNull(SOCKETS.get(name));
  }

  private Said act(Prepared prepared) {
    return said(hand(AccessScenario.ACTOR).tries(prepared.act()));
  }

  private static Said said(Hand.Result result) {
    Outcome voidDeclined = new Outcome.Void(VoidReason.DECLINED);
    if (result.refused().isPresent()) {
      String code = result.refused().get().code();
      result.settled().ifPresent(last -> assertThat(last.outcome()).isEqualTo(voidDeclined));
      return new Said(result.settled().isPresent() ? Way.DECLINED : Way.REFUSED, code);
    }
    return new Said(
        Way.OUTCOME,
        switch (result.settled().orElseThrow().outcome()) {
          case Outcome.Applied applied -> applied.text();
          case Outcome.Void none -> none.reason().code();
        });
  }

  /** Sends what only servers append; nothing of it may reach the log. */
  private Said forged(Prepared prepared) {
    TappedSocket actor = socket(AccessScenario.ACTOR);
    int mark = actor.mark();
    long before = node().log.size();
    if (prepared.act() instanceof Operation.Unreadable) {
      Operation any = new Operation.BoardDelete();
      actor.sayText(unreadable(MessageCodec.encode(submit(any))));
    } else {
      actor.say(submit(prepared.act()));
    }
    ServerMessage.Failure failure = actor.await(mark, ServerMessage.Failure.class, any -> true);
    assertThat(node().log.size()).isEqualTo(before);
    return new Said(Way.FAILURE, failure.code().code());
  }

  private ClientMessage submit(Operation operation) {
    return new ClientMessage.Submit(
        board, hand(AccessScenario.ACTOR).writer(), 1, List.of(operation), Optional.empty());
  }

  /** Another type in place of the one operation that is encoded in the text. */
  private static String unreadable(String text) {
    return text.replace("\"board.delete\"", "\"from-the-future\"");
  }

  private byte[] planted(Hand actor, Operation operation) {
    boolean strange = operation instanceof Operation.Unreadable;
    LogRecord content =
        new LogRecord(
            board,
            actor.writer(),
            1,
            node().identity.caller(new PersonId(AccessScenario.ACTOR)).orElseThrow(),
            0,
            0,
            Optional.empty(),
            List.of(strange ? new Operation.BoardDelete() : operation));
    byte[] encoded = LogRecordCodec.encode(content);
    return strange
        ? unreadable(new String(encoded, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
        : encoded;
  }

  private long revision() {
    CompletableFuture<BoardState> state = new CompletableFuture<>();
    node()
        .core
        .boards()
        .with(
            board,
            loaded -> {
              switch (loaded) {
                case ReplicaState.Live live -> state.complete(live.state());
                case ReplicaState.Quarantined set ->
                    state.completeExceptionally(new AssertionError("set aside"));
                case ReplicaState.Elsewhere elsewhere ->
                    state.completeExceptionally(new AssertionError("elsewhere"));
              }
            });
    return state.join().revision();
  }

  /** How docs/protocol.md has the server say what the cell holds. */
  private static Said expected(Cell cell) {
    if (BY_SERVERS.contains(cell.operation())) {
      boolean unknown = cell.operation().equals("unreadable");
      return new Said(Way.FAILURE, (unknown ? ErrorCode.UNKNOWN_TYPE : ErrorCode.INVALID).code());
    }
    boolean noBoard = cell.on().equals("board") && !cell.operation().equals("board.create");
    return switch (cell.expected()) {
      case "not-allowed", "invalid" -> new Said(Way.DECLINED, cell.expected());
      case "level" -> new Said(Way.DECLINED, ErrorCode.INVALID.code());
      case "not-found" ->
          new Said(
              cell.role().equals("none") || noBoard || cell.target().equals("deleted")
                  ? Way.REFUSED
                  : Way.OUTCOME,
              cell.expected());
      case String word -> new Said(Way.OUTCOME, word);
    };
  }
}
