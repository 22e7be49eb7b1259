package io.streamboard.server.session;

import io.streamboard.model.log.LogRecord;

/**
 * A record that was handed to the log and has not come back yet.
 *
 * @param submission what of it became the record
 */
record Flight(LogRecord content, Submission submission) {}
