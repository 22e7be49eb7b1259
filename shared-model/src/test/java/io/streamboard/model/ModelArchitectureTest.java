package io.streamboard.model;

import io.streamboard.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ModelArchitectureTest extends ArchitectureRules {

  ModelArchitectureTest() {
    super(
        "io.streamboard.model",
        """
        . ->
        digest ->
        limit ->
        picture ->
        id -> limit
        geometry -> limit
        text -> id, limit
        access -> id, limit
        widget -> id, geometry, limit, text
        operation -> id, geometry, widget, text, access, limit
        log -> id, access, operation, limit
        board -> digest, id, geometry, widget, text, access, operation, log, limit
        view -> id, geometry, widget, text, access, operation, board, limit
        wire -> id, geometry, widget, text, access, operation, log, board, view, limit
        json.foreign ->
        exchange -> json.foreign, digest, id, geometry, widget, operation, view, limit
        exchange.excalidraw -> exchange, json.foreign, id, geometry, widget, limit
        exchange.jsoncanvas -> exchange, json.foreign, id, geometry, widget, limit
        exchange.archive -> exchange, json.foreign, json, digest, id, widget, board, access, limit, log, operation
        json -> *
        """);
  }

  @Test
  void onlyTheCodecsKnowTheJsonLibrary() {
    onlyAdaptersUse(new String[] {"com.fasterxml.jackson.."}, "io.streamboard.model.json..");
  }

  @Test
  void theModelHasNoThreadsAndNoInputOrOutput() {
    onlyAdaptersUse(
        new String[] {"java.util.concurrent..", "java.nio.file..", "java.net..", "org.slf4j.."});
  }
}
