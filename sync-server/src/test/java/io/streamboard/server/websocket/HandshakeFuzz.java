package io.streamboard.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.testing.FixedIdentity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headers of a handshake, a line each: nobody is let in but with the one token, the protocol
 * and an origin of the list; everybody else gets a status and a code.
 */
public final class HandshakeFuzz {
  private static final String ORIGIN = "https://board.example.invalid";
  private static final SocketSettings SETTINGS =
      SocketSettings.at("127.0.0.1", 0).withOrigins(Set.of(ORIGIN));
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

  private HandshakeFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Map<String, List<String>> headers = headers(new String(bytes, StandardCharsets.ISO_8859_1));
    Handshake handshake = new Handshake(SETTINGS, new FixedIdentity("ana"));
    switch (handshake.judge(headers, "127.0.0.1")) {
      case Handshake.Verdict.Welcome welcome -> {
        assertThat(welcome.who().person()).isEqualTo(new PersonId("ana"));
        assertThat(headers.get("authorization")).singleElement().asString().endsWith("token-ana");
        assertThat(headers.getOrDefault("origin", List.of(ORIGIN))).containsExactly(ORIGIN);
        assertThat(headers.get("sec-websocket-version")).containsExactly("13");
        assertThat(headers.get("sec-websocket-protocol"))
            .anyMatch(names -> names.contains(Handshake.PROTOCOL));
        handshake.leave(welcome.who().person(), "127.0.0.1");
      }
      case Handshake.Verdict.Refused refused -> assertThat(REFUSALS).contains(refused.status());
    }
  }

  private static Map<String, List<String>> headers(String text) {
    Map<String, List<String>> headers = new HashMap<>();
    text.lines()
        .map(line -> line.split(":", 2))
        .filter(header -> header.length == 2)
        .forEach(
            header ->
                headers
                    .computeIfAbsent(header[0], name -> new ArrayList<>())
                    .add(header[1].strip()));
    return headers;
  }

  public static List<byte[]> seeds() {
    String right =
        """
        sec-websocket-version:13
        sec-websocket-protocol:streamboard.v1
        authorization:Bearer token-ana
        """;
    return Stream.of(
            right,
            right + "origin:" + ORIGIN,
            right + "origin:" + ORIGIN + "/\n",
            right + "origin:" + ORIGIN + "\norigin:" + ORIGIN,
            right + right,
            right.replace("v1", "v2"),
            right.replace("streamboard.v1", "chat, streamboard.v1 ,other"),
            right.replace("version:13", "version:13\nsec-websocket-version:8"),
            right.replace("Bearer token", "bearer  token"),
            right.replace("Bearer", "Basic"),
            right.replace("token-ana", "token-ben"))
        .map(headers -> headers.getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }
}
