package io.streamboard.server.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an address stays on this machine. No name is looked up. */
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

  /** Of some with commas between, those on other machines. */
  static List<String> elsewhere(String all) {
    return Arrays.stream(all.split(",", -1))
        .map(String::strip)
        .filter(address -> isAddress(address) && !isLoopback(address))
        .toList();
  }

  /** A host by itself, an IPv6 address without brackets. */
  static boolean isLoopbackHost(String host) {
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
