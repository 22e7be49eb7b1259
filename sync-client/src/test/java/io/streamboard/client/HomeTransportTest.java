package io.streamboard.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.connection.NodeAddress;
import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which node a client begins at, and to which addresses its token goes. */
final class HomeTransportTest {
  private static final URI FIRST = URI.create("http://n1.example");
  private static final URI OTHER = URI.create("http://n2.example");

  private final List<String> done = new ArrayList<>();
  private final Map<URI, TransportListener> sockets = new HashMap<>();
  private final HomeTransport home = new HomeTransport(FIRST, this::socket, new Heard());

  private Transport socket(URI node, TransportListener heard) {
    sockets.put(node, heard);
    return new Way(node);
  }

  @Test
  @DisplayName("MOV4: whose node does not answer goes to another one that it knows, and back")
  void whoseNodeDoesNotAnswerGoesToAnother() {
    home.learn(OTHER);
    home.learn(OTHER);
    home.open(1);
    at(FIRST).opened(1);
    at(FIRST).closed(1, 1_006);
    home.open(2);
    at(FIRST).refused(2, Refusal.unanswered());
    home.open(3);
    at(OTHER).opened(3);
    home.send("hello");
    at(OTHER).closed(3, 1_006);
    home.open(4);
    home.open(5);
    assertThat(done)
        .containsExactly(
            "open 1 n1",
            "told 1",
            "open 2 n1",
            "close n1",
            "open 3 n2",
            "told 3",
            "hello n2",
            "open 4 n2",
            "close n2",
            "open 5 n1");
  }

  @Test
  void whoKnowsOneNodeOnlyAsksItAgain() {
    home.open(1);
    home.open(2);
    assertThat(done).containsExactly("open 1 n1", "close n1", "open 2 n1");
  }

  @ParameterizedTest
  @DisplayName("MOV7: a token goes to web addresses only, and never out of TLS")
  @CsvSource({
    "http://a.example, http://b.example:8080/x, true",
    "http://a.example, https://b.example, true",
    "https://a.example, https://b.example, true",
    "https://a.example, http://b.example, false",
    "http://a.example, ws://b.example, false",
    "http://a.example, http://ana@b.example, false",
    "http://a.example, http:///x, false",
    "http://a.example, not an address, false",
  })
  void tokensGoToWebAddressesOnly(String first, String told, boolean trusted) {
    assertThat(NodeAddress.trusted(URI.create(first), told).isPresent()).isEqualTo(trusted);
  }

  private TransportListener at(URI node) {
    return Objects.requireNonNull(sockets.get(node));
  }

  private final class Way implements Transport {
    private final String name;

    Way(URI node) {
      name = node.getHost().substring(0, 2);
    }

    @Override
    public void open(long connection) {
      done.add("open " + connection + " " + name);
    }

    @Override
    public void send(String frame) {
      done.add(frame + " " + name);
    }

    @Override
    public void ping() {}

    @Override
    public void close() {
      done.add("close " + name);
    }
  }

  private final class Heard implements TransportListener {
    @Override
    public void opened(long connection) {
      done.add("told " + connection);
    }

    @Override
    public void received(long connection, String frame) {}

    @Override
    public void ponged(long connection) {}

    @Override
    public void closed(long connection, int code) {}

    @Override
    public void refused(long connection, Refusal refusal) {}
  }
}
