package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.server.tls.PemTls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one port with TLS, with a certificate that the JDK's keytool made for this test. */
class TlsTest {
  private static final String PASSWORD = "changeit";
  private static final byte HANDSHAKE = 22;
  private static final BoardId BOARD = new BoardId("plans");

  private final SSLContext trusting;
  private final RunningNode node;

  TlsTest(@TempDir Path folder) throws Exception {
    KeyStore store = selfSigned(folder.resolve("keys.p12"));
    Key key = store.getKey("server", PASSWORD.toCharArray());
    Path keyFile = pem(folder.resolve("key.pem"), "PRIVATE KEY", key.getEncoded());
    Path chain =
        pem(
            folder.resolve("chain.pem"),
            "CERTIFICATE",
            store.getCertificate("server").getEncoded());
    trusting = trusting(store);
    node =
        new RunningNode(
            new FixedIdentity("ana"),
            SocketSettings.at("127.0.0.1", 0).withTls(PemTls.load(chain, keyFile)),
            Core.Settings.DEFAULT);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void aSessionIsHeldOverTls() {
    HttpClient http = HttpClient.newBuilder().sslContext(trusting).build();
    try (SocketPeer ana = new SocketPeer(http, uri("wss"), "token-ana")) {
      ana.await(ServerMessage.Welcome.class, welcome -> true);
      ana.say(
          new ClientMessage.Submit(
              BOARD,
              new WriterId("w1"),
              1,
              List.of(new Operation.BoardCreate("Plans")),
              Optional.empty()));
      assertThat(ana.await(ServerMessage.Outcomes.class, outcomes -> true).settled())
          .extracting(ServerMessage.Settled::outcome)
          .containsExactly(Outcome.Applied.FULLY);
    }
  }

  @Test
  void aClientThatDoesNotKnowTheCertificateLeaves() {
    HttpClient http = HttpClient.newHttpClient();
    assertThatThrownBy(() -> new SocketPeer(http, uri("wss"), "token-ana"))
        .hasStackTraceContaining("unable to find valid certification path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theTwoCurrentVersionsAreSpoken(String version) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            trusting
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), node.port())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  /** The JDK's own client would not even ask, so the first message is made by hand. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void olderVersionsGetNoHandshake(int minor) throws IOException {
    assertThat(answerTo(clientHello(minor))).isNotEqualTo(HANDSHAKE);
    assertThat(answerTo(clientHello(3))).as("the same of TLS 1.2").isEqualTo(HANDSHAKE);
  }

  @Test
  void nothingIsAnsweredWithoutTls() throws IOException {
    try (RawSocket plain = new RawSocket(node.port())) {
      plain.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(plain.head()).doesNotContain("HTTP");
    }
  }

  private URI uri(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + node.port() + "/v1/socket");
  }

  /** The kind of the first record that comes back; -1 for none. */
  private int answerTo(byte[] first) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(first);
      return socket.getInputStream().read();
    }
  }

  /** A client's first message of TLS 1.{@code minor - 1}, or SSL 3 for 0. */
  private static byte[] clientHello(int minor) {
    byte[] choices = {0, 2, (byte) 0xc0, 0x13, 1, 0}; // ECDHE-RSA with AES, no compression
    byte[] extensions = {
      0, 16, 0, 10, 0, 4, 0, 2, 0, 23, 0, 13, 0, 4, 0, 2, 4, 1
    }; // P-256, SHA-256
    int length = 2 + 32 + 1 + choices.length + extensions.length;
    ByteBuffer hello = ByteBuffer.allocate(5 + 4 + length);
    hello.put(new byte[] {HANDSHAKE, 3, (byte) minor}).putShort((short) (4 + length));
    hello.put(new byte[] {1, 0}).putShort((short) length).put(new byte[] {3, (byte) minor});
    hello.put(new byte[32]).put((byte) 0).put(choices).put(extensions); // random, no session
    return hello.array();
  }

  private static KeyStore selfSigned(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=Streamboard",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static Path pem(Path file, String what, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
