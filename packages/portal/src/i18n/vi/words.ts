/** Words of the contract: channels, providers, units of time. */
export const words = {
  channels: {
    online: 'Trực tuyến',
    'in-person': 'Trực tiếp',
    postal: 'Bưu chính công ích',
  },
  providers: {
    ward: 'Ủy ban nhân dân phường',
    police: 'Công an',
    military: 'Ban Chỉ huy quân sự phường',
    'social-insurance': 'Bảo hiểm xã hội',
    'land-registry': 'Văn phòng đăng ký đất đai',
  },
  providerOf: {
    ward: (name: string) => `Ủy ban nhân dân ${name}`,
    military: (name: string) => `Ban Chỉ huy quân sự ${name}`,
  },
  units: {
    hour: 'giờ làm việc',
    'working-day': 'ngày làm việc',
    day: 'ngày',
    month: 'tháng',
  },
  dong: 'đồng',
  or: 'hoặc',
  dependsOnCase: 'tùy trường hợp',
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
};
