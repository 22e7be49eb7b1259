package io.streamboard.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.streamboard.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ServerArchitectureTest extends ArchitectureRules {

  ServerArchitectureTest() {
    super(
        "io.streamboard.server",
        """
        . -> *
        config ->
        telemetry ->
        http ->
        identity -> http, log, telemetry, identity.accounts, identity.admin, identity.password, identity.signin, identity.store, identity.token
        identity.json ->
        identity.accounts -> identity.json
        identity.password ->
        identity.store -> log, identity.accounts, identity.json, identity.password
        identity.token -> identity.accounts, identity.store
        identity.admin -> log, identity.accounts, identity.password, identity.store
        identity.signin -> http, log, identity.accounts, identity.admin, identity.json, identity.password, identity.store, identity.token
        log -> telemetry
        log.broker -> log
        log.kafka -> blob, log, placement, telemetry
        access -> http, identity, placement, replica
        blob -> access, http, identity, log, replica
        archive -> access, blob, http, identity, log
        folder ->
        tls ->
        placement -> log
        replica -> log, placement, telemetry
        replay -> log, replica
        snapshot -> log, replica
        delivery -> replica, log, telemetry
        canary -> delivery, log, replica
        forward -> delivery, log, placement, replica, telemetry
        forward.http -> forward, http, placement
        forward.grid -> forward, placement
        directory -> replica
        derived -> directory, log, replica, snapshot
        session -> placement, replica, delivery, directory, identity, log, query, telemetry
        websocket -> http, delivery, identity, replica, session, telemetry
        projection -> blob, directory, log, replay, replica, snapshot, telemetry
        query -> delivery, directory, identity, log, placement, replica, telemetry
        move -> blob, log, replica
        job -> log, query
        notice -> log, query
        ops -> http, telemetry
        verify -> directory, log, projection, replay, replica, snapshot
        cli -> config, identity.accounts, identity.admin, identity.password, verify
        """);
  }

  @Test
  void onlyTheLogsAdapterAndTheBrokerKnowKafka() {
    onlyAdaptersUse(
        new String[] {"org.apache.kafka..", "kafka.."},
        "io.streamboard.server.log.kafka..",
        "io.streamboard.server.log.broker..");
  }

  @Test
  void onlyTheBrokerKnowsKafkasServer() {
    onlyAdaptersUse(
        new String[] {"kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server.."},
        "io.streamboard.server.log.broker..");
  }

  @Test
  void onlyOnePackageKnowsTheWebServer() {
    onlyAdaptersUse(
        new String[] {"jakarta.websocket..", "org.glassfish.."},
        "io.streamboard.server.websocket..");
  }

  @Test
  void onlyOnePackageKnowsTheDatabase() {
    onlyAdaptersUse(
        new String[] {"java.sql..", "javax.sql..", "org.h2.."},
        "io.streamboard.server.projection..");
  }

  @Test
  void onlyOnePackageKnowsTheGridWhichNeedNotBeThere() {
    onlyAdaptersUse(new String[] {"com.hazelcast.."}, "io.streamboard.server.forward.grid..");
  }

  @Test
  void onlyOnePackageKnowsTheLibraryOfFigures() {
    onlyAdaptersUse(
        new String[] {"io.micrometer..", "io.prometheus.."}, "io.streamboard.server.ops..");
  }

  @Test
  void theServerFetchesNothingThatSomebodyNames() {
    // Nodes call each other at addresses that only who knows their secret can tell.
    onlyAdaptersUse(new String[] {"java.net.http.."}, "io.streamboard.server.forward.http..");
    check(
        noClasses()
            .should()
            .callMethodWhere(calls("java\\.net\\.URL", "openConnection|openStream|getContent"))
            .because("an address given by a user may be one inside of the network"));
  }
}
