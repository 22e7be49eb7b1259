package io.streamboard.server.forward.http;

import io.streamboard.server.forward.Answer;
import io.streamboard.server.forward.Ask;
import io.streamboard.server.forward.AskCodec;
import io.streamboard.server.forward.ForwardFigures;
import io.streamboard.server.forward.Forwarding;
import io.streamboard.server.forward.Lane;
import io.streamboard.server.forward.LoadCodec;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.Parcel;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.placement.Node;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Node to node by HTTP: to each node one request with parcels at a time, with all that has gathered
 * while the one before it was under way. What finds no room, or does not arrive, is lost.
 */
public final class HttpForwarding implements Forwarding {
  private final Node self;
  private final NodeSecret secret;
  private final Supplier<String> nonces;
  private final InstantSource timeOfDay;
  private final ForwardFigures figures;
  private final HttpClient client;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Strangers strangers = new Strangers();
  private volatile Optional<StreamRoute> route = Optional.empty();

  /**
   * @param nonces makes a fresh random text with each call
   * @param timeOfDay of which those of other nodes differ by less than a minute
   * @param blocking runs what waits for answers
   */
  public HttpForwarding(
      Node self,
      NodeSecret secret,
      Supplier<String> nonces,
      InstantSource timeOfDay,
      Executor blocking,
      ForwardFigures figures) {
    this.self = self;
    this.secret = secret;
    this.nonces = nonces;
    this.timeOfDay = timeOfDay;
    this.figures = figures;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(blocking)
            .build();
  }

  @Override
  public void start(Receiver receiver) {
    route = Optional.of(new NodeRoute(secret, self.id(), timeOfDay, receiver));
  }

  /** Where calls of other nodes come in; there once it is started. */
  public StreamRoute route() {
    return route.orElseThrow(() -> new IllegalStateException("not started"));
  }

  @Override
  public void send(Node to, Parcel parcel) {
    lanes
        .computeIfAbsent(
            to.id() + " " + to.address(),
            first ->
                new Lane(self, load -> call(to, Headers.LOAD, load, LoadCodec.MOST_BYTES), figures))
        .send(parcel);
  }

  @Override
  public CompletableFuture<Answer> ask(Node to, Ask ask) {
    return call(to, Headers.ASK, AskCodec.encode(ask), AskCodec.MOST_ANSWER_BYTES)
        .thenApply(AskCodec::decodeAnswer);
  }

  /** Fails for every answer but a good one of somebody who knows the secret. */
  private CompletableFuture<byte[]> call(Node to, String path, byte[] body, long most) {
    String nonce = nonces.get();
    String time = Long.toString(timeOfDay.millis());
    String digest = NodeSecret.digest(body);
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(URI.create(to.address() + path))
              .timeout(PATIENCE)
              .header(Headers.TO, to.id())
              .header(Headers.NONCE, nonce)
              .header(Headers.TIME, time)
              .header(Headers.DIGEST, digest)
              .header(Headers.PROOF, secret.ofCall(path, to.id(), nonce, time, digest))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
    } catch (IllegalArgumentException nowhere) {
      // Others say where nodes are; callers have more to do than to look after one of them.
      return CompletableFuture.failedFuture(nowhere);
    }
    return client
        .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most))
        .thenApply(answer -> proven(to, answer, nonce));
  }

  private byte[] proven(Node from, HttpResponse<byte[]> answer, String nonce) {
    String right = secret.ofAnswer(nonce, answer.statusCode(), NodeSecret.digest(answer.body()));
    boolean good = answer.statusCode() == 200 || answer.statusCode() == 204;
    if (!good || !NodeSecret.same(answer.headers().firstValue(Headers.PROOF).orElse(""), right)) {
      strangers.unproven(from, answer.statusCode(), good);
      throw new UnprovenAnswerException(answer.statusCode());
    }
    strangers.known(from);
    return answer.body();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
