package io.streamboard.client;

import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.HttpBlobTransport;
import io.streamboard.client.connection.NodeAddress;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import io.streamboard.client.store.ClientStore;
import io.streamboard.client.websocket.SocketTransport;
import io.streamboard.model.id.BoardId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** The composition root of the client: signs in and connects. */
public final class Clients {
  private static final int ID_BYTES = 16;

  private Clients() {}

  /**
   * Signs in over HTTP. Blocking. Throws {@link ClientException}: {@code SIGN_IN_FAILED}, {@code
   * BUSY}, or {@code LOG_UNAVAILABLE} when nobody answers.
   *
   * @param server {@code http://host:port} or {@code https://host:port}, with an optional path
   */
  public static SignedIn signIn(URI server, String name, String password) {
    return HttpSignIn.signIn(server, name, password, Optional.empty());
  }

  /** The same for a server whose certificate only {@code trust} knows. */
  public static SignedIn signIn(URI server, String name, String password, SSLContext trust) {
    return HttpSignIn.signIn(server, name, password, Optional.of(trust));
  }

  /** Connects in the background, and again whenever the connection breaks, until closed. */
  public static Client connect(SignedIn who, ClientStore store) {
    return connect(who, store, Optional.empty());
  }

  /** The same for a server whose certificate only {@code trust} knows. */
  public static Client connect(SignedIn who, ClientStore store, SSLContext trust) {
    return connect(who, store, Optional.of(trust));
  }

  private static Client connect(SignedIn who, ClientStore store, Optional<SSLContext> trust) {
    return connect(who, store, Clients::sinceSomeMoment, (at, heard) -> socket(at, trust, heard));
  }

  /**
   * Connects as {@link #connect(SignedIn, ClientStore)} does, and wipes from the cache what is gone
   * for the person.
   */
  public static Client connect(
      SignedIn who, ClientStore store, BlobCache cache, Optional<SSLContext> trust) {
    return connect(
        who,
        store,
        Clients::sinceSomeMoment,
        (at, heard) -> socket(at, trust, heard),
        cache::forget);
  }

  /**
   * The images of boards, for the same person; closed by the caller.
   *
   * @param trust for a server whose certificate nothing else knows
   */
  public static BlobClient blobs(SignedIn who, BlobCache cache, Optional<SSLContext> trust) {
    return new BlobClient(
        new HttpBlobTransport(path -> ServerAddress.of(who.server(), path), who.token(), trust),
        cache);
  }

  static Transport socket(SignedIn who, Optional<SSLContext> trust, TransportListener heard) {
    return new SocketTransport(ServerAddress.socket(who.server()), who.token(), trust, heard);
  }

  /**
   * Connects with another clock or network.
   *
   * @param clock milliseconds that only grow
   * @param network makes transports to the server where the person is signed in, and to other nodes
   *     of it; a transport's events go to the listener that it is given
   */
  static Client connect(
      SignedIn who,
      ClientStore store,
      InstantSource clock,
      BiFunction<SignedIn, TransportListener, Transport> network) {
    return connect(who, store, clock, network, unlisted -> {});
  }

  private static Client connect(
      SignedIn who,
      ClientStore store,
      InstantSource clock,
      BiFunction<SignedIn, TransportListener, Transport> network,
      Consumer<BoardId> unlisted) {
    SecureRandom random = new SecureRandom();
    EventInlet inlet = new EventInlet();
    HomeTransport transport =
        new HomeTransport(who.server(), (node, heard) -> network.apply(who.at(node), heard), inlet);
    AtomicReference<Optional<EventThread>> events = new AtomicReference<>(Optional.empty());
    OtherNodes nodes =
        (address, heard) -> {
          EventInlet others = new EventInlet();
          others.connect(events.get().orElseThrow(), heard);
          Optional<URI> known = NodeAddress.trusted(who.server(), address);
          known.ifPresent(transport::learn);
          return known.map(node -> network.apply(who.at(node), others)).orElse(NoWay.TRANSPORT);
        };
    ClientEngine engine =
        new ClientEngine(
            who.person(),
            new ClientEngine.Parts(clock, random, () -> newId(random), transport, nodes, store));
    EventThread thread =
        new EventThread(
            "streamboard-client-" + who.person(), clock, engine::tick, engine::nextWake);
    events.set(Optional.of(thread));
    inlet.connect(thread, engine.transportListener());
    ConnectedClient client = new ConnectedClient(who, engine, thread, unlisted);
    client.start();
    return client;
  }

  /** Only grows, unlike the time of day. */
  static Instant sinceSomeMoment() {
    return Instant.ofEpochMilli(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
  }

  private static String newId(SecureRandom random) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
