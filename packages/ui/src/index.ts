/** Accessible components and design tokens. The styles are in `@stadtstube/ui/styles.css`. */
export { ActionMenu, type ActionMenuProps, type MenuAction } from "./action-menu";
export { Button, type ButtonProps } from "./button";
export { buttonClass, type ButtonShape, type ButtonVariant } from "./button-class";
export { CheckField, type CheckFieldProps } from "./check-field";
export { classNames } from "./class-names";
export { ConfirmDialog, type ConfirmDialogProps } from "./confirm-dialog";
export { ControlButton, type ControlButtonProps } from "./control-button";
export { InfoDialog, type InfoDialogProps } from "./info-dialog";
export { LevelMeter, type LevelMeterProps } from "./level-meter";
export { LiveRegion, type LiveRegionProps } from "./live-region";
export { LocaleProvider, type LocaleProviderProps } from "./locale-provider";
export { Notice, type NoticeProps } from "./notice";
export { SelectField, type SelectFieldProps, type SelectOption } from "./select-field";
export { TextField, type TextFieldProps } from "./text-field";
export { Toasts, type ToastEntry } from "./toasts";
export { VisuallyHidden } from "./visually-hidden";
