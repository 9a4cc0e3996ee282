/**
 * Files in formats that need a database library to read: shapefiles through H2GIS.
 *
 * <p>Files come from users: their structure is checked before the library sees them, sizes are bounded, and no name inside
 * an archive ever becomes a path.
 */
@NullMarked
package org.incidentatlas.storage.files;

import org.jspecify.annotations.NullMarked;
