/**
 * Tables in files, CSV and XLSX: read row by row without ever guessing a value, and written back. Nothing here knows what
 * the rows mean.
 */
package org.smallvictories.kit.tabular;
