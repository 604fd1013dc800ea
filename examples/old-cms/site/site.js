// What such sites do: patch the language they run on and walk over every link.
Array.prototype.last = function () {
  return this[this.length - 1];
};
jQuery(function ($) {
  $('a').attr('target', '_blank');
  $('[data-toggle=tooltip]').tooltip();
});
