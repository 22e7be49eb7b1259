package io.streamboard.server.log.broker;

import java.nio.file.Path;

/**
 * What an {@link EmbeddedBroker} needs to know.
 *
 * @param folder holds the broker's files and its secret; made for the owner only, used by nothing
 *     else
 */
public record BrokerSettings(Path folder, Durability durability) {}
