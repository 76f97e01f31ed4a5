/**
 * Files of gifts to take along: CSV and XLSX for people, 360Giving for the public. All of a file is read in one snapshot, and
 * streams from the database to the reader, so that memory does not grow with it.
 */
package org.smallvictories.donations.exports;
