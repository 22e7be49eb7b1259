package io.streamboard.server.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What kind of store of certificates a file is, as Kafka's clients call it. */
enum KafkaStore {
  PEM,
  PKCS12,
  JKS;

  private static final String JKS_MAGIC = "\u00fe\u00ed\u00fe\u00ed";

  /** By the content, as the endings of names are no rule; what is neither of two is the third. */
  static KafkaStore of(Path file) {
    try {
      String content = Files.readString(file, ISO_8859_1);
      if (content.contains("-----BEGIN ")) {
        return PEM;
      }
      return content.startsWith(JKS_MAGIC) ? JKS : PKCS12;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
