package io.streamboard.server.forward.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.forward.Answer;
import io.streamboard.server.forward.Ask;
import io.streamboard.server.forward.AskCodec;
import io.streamboard.server.forward.Batches;
import io.streamboard.server.forward.Forwarding;
import io.streamboard.server.forward.ForwardingContract;
import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HttpForwardingTest extends ForwardingContract {
  private static final Ask ASK =
      new Ask.ForImage(new Node("a", URI.create("http://a")), new BoardId("b1"));

  private static final long NOW = System.currentTimeMillis();

  private CalledNode nodes;

  @BeforeEach
  void start() throws IOException {
    nodes = new CalledNode();
  }

  @AfterEach
  void stop() {
    nodes.close();
  }

  @Override
  protected Forwarding sender() {
    return nodes.caller;
  }

  @Override
  protected Ear ear() {
    return nodes.ear;
  }

  @Override
  protected Node receiver() {
    return nodes.receiver();
  }

  @Test
  void whoKnowsAnotherSecretIsRefused() {
    try (HttpForwarding stranger =
        nodes.forwarding("a", CalledNode.SECRET.replace("horse", "mouse"))) {
      assertThatThrownBy(() -> stranger.ask(receiver(), ASK).get(60, TimeUnit.SECONDS))
          .hasMessageContaining("status 401");
      assertThat(ear().asks).isEmpty();
    }
  }

  @Test
  void aNodeThatKnowsAnotherSecretIsToldOfOnce() {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(Strangers.class);
    said.start();
    log.addAppender(said);
    try (HttpForwarding stranger =
        nodes.forwarding("a", CalledNode.SECRET.replace("horse", "mouse"))) {
      for (int time = 1; time <= 3; time++) {
        assertThatThrownBy(() -> stranger.ask(receiver(), ASK).get(60, TimeUnit.SECONDS))
            .hasMessageContaining("status 401");
      }
      assertThat(said.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement(STRING)
          .startsWith("node-unproven node=b")
          .contains("node-secret-file");
    } finally {
      log.detachAppender(said);
    }
  }

  @Test
  void aProofIsForOneNodeOneCallAndOneBody() throws Exception {
    byte[] body = AskCodec.encode(ASK);
    Call good = new Call("/v1/nodes/ask", "b", "n-1", NOW, body);
    assertThat(status(good.path(), good.nonce(), NOW, body, good)).isEqualTo(200);
    for (Call other :
        List.of(
            new Call("/v1/nodes/ask", "c", "n-2", NOW, body),
            new Call("/v1/nodes/load", "b", "n-2", NOW, body),
            new Call("/v1/nodes/ask", "b", "n-3", NOW, body),
            new Call("/v1/nodes/ask", "b", "n-2", NOW + 1, body),
            new Call("/v1/nodes/ask", "b", "n-2", NOW, new byte[] {1}))) {
      assertThat(status("/v1/nodes/ask", "n-2", NOW, body, other)).isEqualTo(401);
    }
    assertThat(ear().asks).hasSize(1);
  }

  @Test
  void aCallThatSomebodySendsAgainOrLaterIsRefused() throws Exception {
    byte[] body = AskCodec.encode(ASK);
    Call call = new Call("/v1/nodes/ask", "b", "n-1", NOW, body);
    assertThat(status(call.path(), call.nonce(), NOW, body, call)).isEqualTo(200);
    assertThat(status(call.path(), call.nonce(), NOW, body, call)).isEqualTo(401);
    for (long hour : List.of(NOW - 3_600_000, NOW + 3_600_000)) {
      Call late = new Call("/v1/nodes/ask", "b", "n-2", hour, body);
      assertThat(status(late.path(), late.nonce(), hour, body, late)).isEqualTo(401);
    }
    assertThat(ear().asks).hasSize(1);
  }

  @Test
  void nothingIsForgottenThatCouldBeSentAgain() {
    FreshCalls fresh = new FreshCalls();
    for (long now = 0; now < 10 * FreshCalls.MOST_MILLIS; now += 500) {
      String nonce = "n" + now;
      String ahead = Long.toString(now + FreshCalls.MOST_MILLIS);
      assertThat(fresh.take(nonce, ahead, now)).isTrue();
      for (long later = now; later <= now + 2 * FreshCalls.MOST_MILLIS; later += 40_000) {
        assertThat(fresh.take(nonce, ahead, later)).isFalse();
      }
    }
  }

  @Test
  void whatIsNoParcelIsRefusedAndHarmsNobody() throws Exception {
    byte[] body = {1, 2, 3};
    Call call = new Call("/v1/nodes/load", "b", "n", NOW, body);
    assertThat(status(call.path(), call.nonce(), NOW, body, call)).isEqualTo(400);
    sender().send(receiver(), Batches.to(1, 10));
    Await.that("what comes later", MOST, () -> ear().parcels().size() == 1);
  }

  /** What a proof is for. */
  private record Call(String path, String to, String nonce, long time, byte[] body) {
    String proof() {
      return new NodeSecret(CalledNode.SECRET)
          .ofCall(path, to, nonce, Long.toString(time), NodeSecret.digest(body));
    }
  }

  private int status(String path, String nonce, long time, byte[] body, Call proven)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(receiver().address() + path))
                  .header("X-Streamboard-Nonce", nonce)
                  .header("X-Streamboard-Time", Long.toString(time))
                  .header("X-Streamboard-Digest", NodeSecret.digest(proven.body()))
                  .header("X-Streamboard-Proof", proven.proof())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void anAnswerOfSomebodyElseIsNotBelieved() throws Exception {
    byte[] lie = AskCodec.encode(new Answer.Image(0, 1, 0, 2, new byte[0]));
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> answer(other, lie));
      Node liar = new Node("b", URI.create("http://127.0.0.1:" + other.getLocalPort()));
      assertThatThrownBy(() -> sender().ask(liar, ASK).get(60, TimeUnit.SECONDS))
          .hasMessageContaining("what may be another node");
    }
  }

  /** Speaks just enough HTTP for one call. */
  private static void answer(ServerSocket at, byte[] body) {
    try (Socket call = at.accept();
        InputStream in = call.getInputStream()) {
      byte[] some = new byte[64 * 1024];
      assertThat(in.read(some)).isPositive();
      String head =
          "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
      call.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      call.getOutputStream().write(body);
      call.getOutputStream().flush();
      // The caller may still be sending its question.
      while (in.read(some) >= 0) {}
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
