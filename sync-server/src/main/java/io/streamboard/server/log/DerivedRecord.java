package io.streamboard.server.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a derived topic. Nobody changes the bytes.
 *
 * @param partition of the topic
 * @param value empty is a tombstone
 * @param headers as text
 */
public record DerivedRecord(
    TopicName topic,
    int partition,
    String key,
    Optional<byte[]> value,
    Map<String, String> headers) {
  public DerivedRecord {
    headers = Map.copyOf(headers);
  }

  /** For a topic of one partition, without headers. */
  public static DerivedRecord of(TopicName topic, String key, byte[] value) {
    return new DerivedRecord(topic, 0, key, Optional.of(value), Map.of());
  }

  /** How many bytes it takes, as far as that matters for bounds. */
  public int bytes() {
    int bytes = key.length() + value.map(found -> found.length).orElse(0);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      bytes += header.getKey().length() + header.getValue().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }
}
