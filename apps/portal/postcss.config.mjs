export default {
  plugins: {
    "@tailwindcss/postcss": { optimize: false },
    "@stadtstube/ui/drop-charset": {},
    "@stadtstube/ui/used-kern": {},
  },
};
