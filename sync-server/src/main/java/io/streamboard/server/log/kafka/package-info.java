/**
 * The log on Kafka, embedded or external: the only importer of Kafka's client library.
 *
 * <p>Thread rule: {@link io.streamboard.server.log.kafka.KafkaLog} and what it hands out are
 * thread-safe. One thread appends for the whole log, one runs each following; futures complete on
 * the producer's thread and must not block there.
 */
@NullMarked
package io.streamboard.server.log.kafka;

import org.jspecify.annotations.NullMarked;
