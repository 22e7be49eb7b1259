/**
 * The Kafka broker inside the server's process: the only importer of Kafka's server classes, which
 * are no public interface of Kafka.
 *
 * <p>Thread rule: started and closed by one thread, the composition root's.
 */
@NullMarked
package io.streamboard.server.log.broker;

import org.jspecify.annotations.NullMarked;
