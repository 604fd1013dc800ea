/**
 * Imported first by every script, so that an old Node answers with a sentence. It and the imports beside
 * it keep to syntax and built-in names that Node 16 already reads.
 */
const [major] = process.versions.node.split('.').map(Number);

if (major < 20) {
  process.stderr.write(
    `Máy này chạy Node ${process.versions.node}; Một Cửa cần Node 20 trở lên. ` +
      `Tải bản LTS ở https://nodejs.org, cài rồi chạy lại.\n` +
      `This machine runs Node ${process.versions.node}; Một Cửa needs Node 20 or newer. ` +
      `Get the LTS from https://nodejs.org, install it and run this again.\n`,
  );
  process.exit(1);
}
