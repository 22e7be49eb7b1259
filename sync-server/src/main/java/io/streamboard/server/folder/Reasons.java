package io.streamboard.server.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why something could not be done with a file, in words: Java's messages often hold its name only.
 */
final class Reasons {
  private Reasons() {}

  /** Without a full stop. */
  static String of(IOException problem) {
    return switch (problem) {
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is there and is not a folder";
      case NotDirectoryException file -> file.getFile() + " is not a folder";
      case NoSuchFileException file -> file.getFile() + " cannot hold a folder";
      case FileSystemException file when file.getReason() != null -> withFile(file);
      default -> problem.getMessage() == null ? problem.toString() : problem.getMessage();
    };
  }

  private static String withFile(FileSystemException problem) {
    return problem.getReason() + " (" + problem.getFile() + ")";
  }
}
