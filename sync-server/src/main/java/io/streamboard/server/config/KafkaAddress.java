package io.streamboard.server.config;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an address of a cluster stays on this machine. No name is looked up. */
final class KafkaAddress {
  private static final Pattern HOST_PORT =
      Pattern.compile("(?<host>\\[[^\\[\\]]+]|[^\\s:,\\[\\]]+):(?<port>\\d{1,5})");

  private KafkaAddress() {}

  static boolean isAddress(String text) {
    return HOST_PORT.matcher(text).matches();
  }

  /** A name other than {@code localhost} is taken for another machine. */
  static boolean isLoopback(String text) {
    Matcher parts = HOST_PORT.matcher(text);
    return parts.matches() && isLoopbackHost(parts.group("host").replaceAll("[\\[\\]]", ""));
  }

  private static boolean isLoopbackHost(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
