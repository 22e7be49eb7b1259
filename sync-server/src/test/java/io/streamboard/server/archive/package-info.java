/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.archive;

import org.jspecify.annotations.NullMarked;
