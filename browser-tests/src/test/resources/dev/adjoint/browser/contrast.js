// Returns the texts whose contrast with what is behind them is less than the argument.
const parse = (colour) => {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return { channels: [red, green, blue], alpha };
};

const luminance = ({ channels }) => {
  const [red, green, blue] = channels
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const background = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = parse(getComputedStyle(at).backgroundColor);
    if (colour.alpha === 1) {
      return colour;
    }
    if (colour.alpha > 0) {
      throw new Error(`half transparent: ${at.outerHTML}`);
    }
  }
  return parse('rgb(255, 255, 255)');
};

// In a picture: the shape that is drawn before the text in its group.
const shape = (text) => {
  const found = text.parentElement.querySelector('rect, polygon');
  return found ? parse(getComputedStyle(found).fill) : background(text);
};

const isText = (element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');

return [...document.body.querySelectorAll('*')]
  .filter((element) => isText(element) && element.checkVisibility() && !element.closest('script, style, title'))
  .map((element) => {
    const isDrawn = element instanceof SVGElement;
    const style = getComputedStyle(element);
    const ratio = contrast(parse(isDrawn ? style.fill : style.color), isDrawn ? shape(element) : background(element));
    return { element, ratio };
  })
  .filter(({ ratio }) => ratio < arguments[0])
  .map(({ element, ratio }) => `${ratio.toFixed(2)} ${element.outerHTML.slice(0, 120)}`);
