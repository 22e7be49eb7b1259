package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ana and Ben with a client each, at a server that is a process of its own, and the thread that
 * their view models share. Called from any other thread; whatever does not come within two minutes
 * throws {@link AssertionError}.
 */
final class TwoClients implements AutoCloseable {

  private static final Duration MOST = Duration.ofMinutes(2);
  private static final String SECRET = "a long enough secret";

  private final OneThread thread = new OneThread();
  private final ServerProcess server;
  private final Client ana;
  private final Client ben;

  /**
   * Starts the server and signs both in.
   *
   * @param folder for what the server keeps
   */
  TwoClients(Path folder) {
    server = ServerProcess.start(ServerProcess.freshData(folder));
    server.addUsers(SECRET, "Ana", "Ben");
    ana = connect("Ana");
    ben = connect("Ben");
  }

  private Client connect(String name) {
    return Clients.connect(Clients.signIn(server.address(), name, SECRET), ClientStore.memory());
  }

  Client ana() {
    return ana;
  }

  Client ben() {
    return ben;
  }

  /** The thread of all view models. */
  OneThread thread() {
    return thread;
  }

  /** A new board of Ana's. */
  BoardId board() {
    return ana.create("Plan").orTimeout(MOST.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Opens the board and waits until it is there. */
  Person open(Client client, BoardId board) {
    Person person = get(() -> new Person(client, board, thread));
    until("the board", person::isLoaded);
    return person;
  }

  /** Does something in the view models and waits until the server has heard of it. */
  void settled(Person person, Runnable work) {
    run(work);
    until("an outcome", person::isSettled);
  }

  void run(Runnable work) {
    boolean _ =
        get(
            () -> {
              work.run();
              return true;
            });
  }

  <T> T get(Supplier<T> question) {
    return thread.get(question);
  }

  void until(String what, BooleanSupplier there) {
    Await.that(what, MOST, () -> get(there::getAsBoolean));
  }

  /** Waits until both have heard of everything, and compares what they see. */
  void meet(Person one, Person other) {
    until(
        "both to have met",
        () ->
            other.isLoaded()
                && one.isSettled()
                && other.isSettled()
                && one.revision() == other.revision());
    assertThat(get(one::sees)).isEqualTo(get(other::sees));
  }

  @Override
  public void close() {
    ana.close();
    ben.close();
    server.close();
    thread.close();
  }
}
