package io.streamboard.desktop.exchange;

import io.streamboard.client.ClientException;
import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.ExchangeException;
import java.util.concurrent.CompletionException;

/** Why an import or export came to nothing, in words. */
final class Problems {

  private Problems() {}

  /** A sentence for what is expected to go wrong; anything else is thrown on. */
  static String sentence(Throwable problem) {
    return switch (problem) {
      case ExchangeException refused -> Texts.ofCode("file-error", refused.error().code());
      case FileProblemException refused -> Texts.ofCode("file-error", refused.code());
      case BlobException refused -> Texts.ofCode("picture-error", refused.problem().code());
      case ClientException refused -> Texts.ofCode("error", refused.code().code());
      case CompletionException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case OutOfMemoryError _ -> Texts.ofCode("file-error", "memory");
      case StackOverflowError _ -> Texts.ofCode("file-error", "memory");
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException(problem);
    };
  }
}
