package io.streamboard.server.hostile;

import static io.streamboard.server.hostile.Requests.ORIGIN;
import static io.streamboard.server.hostile.Row.handshake;

import io.streamboard.server.hostile.Row.Expected;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What comes instead of a right handshake. */
final class HandshakeRows {
  private static final Expected BAD = new Expected.Status(400);
  private static final Expected NOBODY = new Expected.Status(401);
  private static final Expected FORBIDDEN = new Expected.Status(403);
  private static final Expected NOWHERE = new Expected.Status(404);
  private static final Expected UPGRADED = new Expected.Upgraded();

  private HandshakeRows() {}

  static Stream<Row> all() {
    return Stream.of(tokens(), paths(), origins(), upgrades(), rubbish()).flatMap(rows -> rows);
  }

  private static Requests eve() {
    return Requests.of("token-eve");
  }

  private static Stream<Row> tokens() {
    return Stream.of(
        handshake("HS2: no token", Requests.nobody(), NOBODY),
        handshake("HS2: a wrong token", Requests.of("token-nobody"), NOBODY),
        handshake("HS2: an empty token", Requests.of(""), NOBODY),
        handshake(
            "HS2: two tokens", eve().with("Authorization", "Bearer token-eve", "Bearer x"), NOBODY),
        handshake("HS2: another scheme", eve().with("Authorization", "Basic token-eve"), NOBODY),
        handshake(
            "HS3: the token in the URL",
            Requests.nobody().line("GET /v1/socket?token=token-eve HTTP/1.1"),
            NOBODY),
        handshake(
            "HS3: the token as access_token in the URL",
            Requests.nobody().line("GET /v1/socket?access_token=token-eve HTTP/1.1"),
            NOBODY),
        handshake(
            "HS3: the token as subprotocol",
            Requests.nobody().with("Sec-WebSocket-Protocol", "streamboard.v1, token-eve"),
            NOBODY),
        handshake(
            "HS3: the token in a cookie",
            Requests.nobody().with("Cookie", "Authorization=Bearer token-eve; token=token-eve"),
            NOBODY));
  }

  private static Stream<Row> paths() {
    return Stream.of(
        handshake("HS1: another path", eve().line("GET /v1/sockets HTTP/1.1"), NOWHERE),
        handshake("HS1: the path with a slash", eve().line("GET /v1/socket/ HTTP/1.1"), NOWHERE),
        handshake("HS1: the path in capitals", eve().line("GET /V1/SOCKET HTTP/1.1"), NOWHERE),
        handshake(
            "HS1: a method other than GET",
            eve().line("POST /v1/socket HTTP/1.1").with("Content-Length", "0"),
            NOWHERE),
        handshake("HS1: no subprotocol", eve().with("Sec-WebSocket-Protocol"), BAD),
        handshake(
            "HS1: a later subprotocol",
            eve().with("Sec-WebSocket-Protocol", "streamboard.v2"),
            BAD),
        handshake("HS1: no path", eve().line("GET / HTTP/1.1"), NOWHERE),
        handshake(
            "HS1: the subprotocol in capitals",
            eve().with("Sec-WebSocket-Protocol", "STREAMBOARD.V1"),
            BAD),
        handshake(
            "HS1: a subprotocol that only begins so",
            eve().with("Sec-WebSocket-Protocol", "streamboard.v1x"),
            BAD),
        handshake(
            "HS1: several subprotocols with the right one",
            eve().with("Sec-WebSocket-Protocol", "other, streamboard.v1"),
            UPGRADED));
  }

  private static Stream<Row> origins() {
    return Stream.of(
        origin("a foreign origin", "https://other.invalid"),
        origin("the origin null", "null"),
        origin("an empty origin", ""),
        origin("the allowed origin as prefix", ORIGIN + ".other.invalid"),
        origin("the allowed origin with user part", ORIGIN + "@other.invalid"),
        origin("a sub-domain of the allowed one", "https://x.board.example.invalid"),
        origin("the allowed one as suffix of a name", "https://otherboard.example.invalid"),
        origin("another port", ORIGIN + ":8443"),
        origin("another scheme", "http://board.example.invalid"),
        origin("the parent domain", "https://example.invalid"),
        handshake(
            "HS4: two origins, one of them allowed",
            eve().with("Origin", ORIGIN, "https://other.invalid"),
            FORBIDDEN),
        handshake(
            "HS4: two origins in one header",
            eve().with("Origin", ORIGIN + ", https://other.invalid"),
            FORBIDDEN),
        handshake("HS4: the allowed origin", eve().with("Origin", ORIGIN), UPGRADED));
  }

  private static Row origin(String name, String origin) {
    return handshake("HS4: " + name, eve().with("Origin", origin), FORBIDDEN);
  }

  private static Stream<Row> upgrades() {
    return Stream.of(
        handshake("HS1: no Sec-WebSocket-Key", eve().with("Sec-WebSocket-Key"), BAD),
        handshake("HS1: version 12", eve().with("Sec-WebSocket-Version", "12"), BAD),
        handshake("HS1: no version", eve().with("Sec-WebSocket-Version"), BAD),
        handshake("HS1: two versions", eve().with("Sec-WebSocket-Version", "13", "8"), BAD),
        handshake("HS1: no Upgrade header", eve().with("Upgrade"), NOWHERE),
        handshake("HS1: an upgrade to something else", eve().with("Upgrade", "h2c"), NOWHERE),
        handshake(
            "HS1: a Connection header without upgrade",
            eve().with("Connection", "keep-alive"),
            BAD),
        handshake(
            "HS5: compression is offered",
            eve().with("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits"),
            UPGRADED));
  }

  private static Stream<Row> rubbish() {
    Expected cut = new Expected.Cut();
    return Stream.of(
        handshake("ERR1: a header of 64 KiB", eve().with("X-Long", "x".repeat(65_536)), cut),
        handshake(
            "ERR1: a URL of 64 KiB", eve().line("GET /" + "x".repeat(65_536) + " HTTP/1.1"), cut),
        handshake(
            "ERR1: ten thousand headers", eve().with("X", "y,".repeat(10_000).split(",")), cut),
        rubbish(
            "ERR1: no HTTP",
            "hello, is it me you are looking for?\r\n\r\n\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII),
            cut),
        rubbish(
            "ERR1: TLS on a plain port",
            ClientFrames.bytes(0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3, 13, 10, 13, 10),
            cut),
        rubbish(
            "ERR1: frames without a handshake",
            ClientFrames.text("{\"type\":\"request\"}\r\n\r\n"),
            cut),
        rubbish("ERR1: half a handshake", eve().cut(60), new Expected.Left()));
  }

  private static Row rubbish(String name, byte[] bytes, Expected expected) {
    return new Row(name, Row.Stage.HANDSHAKE, bytes, expected);
  }
}
