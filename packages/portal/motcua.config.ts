import type { WardConfig } from './src/config/ward-config.ts';

/**
 * Phường Đông Hải, Hải Phòng. Numbers of staff, the hall and its equipment are the ward's own; contact
 * values marked `sample` are made up: put the real ones in their place and drop the mark.
 */
const config: WardConfig = {
  code: '11411',
  name: 'phường Đông Hải',
  nameEn: 'Đông Hải Ward',
  city: 'thành phố Hải Phòng',
  cityEn: 'Hải Phòng City',
  site: null,
  filingPortal: 'https://dichvucong.gov.vn',
  dataLicence: 'not-published',
  centre: {
    name: 'Trung tâm Phục vụ hành chính công phường Đông Hải',
    nameEn: 'Public Service Centre of Đông Hải Ward',
    director: 'Phó Chủ tịch UBND phường, Giám đốc Trung tâm',
    areaSquareMetres: 190,
    equipment: [
      'Máy lấy số thứ tự',
      'Hai màn hình gọi số',
      'Máy tính có máy quét cho người dân',
      'Máy tính tra cứu thủ tục',
      'Wi-Fi miễn phí',
      'Năm thiết bị đánh giá hài lòng',
    ],
    address: {
      value: 'Số 00 đường Mẫu, phường Đông Hải, thành phố Hải Phòng',
      sample: true,
    },
    hotline: {
      value: { display: '0225 000 0000', dial: '+842250000000', hours: '24/7' },
      sample: true,
    },
    zalo: { value: 'https://zalo.me/000000000000000', sample: true },
    email: 'not-published',
    website: 'not-published',
    hours: [
      { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
      { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
    ],
    desks: [
      { label: 'UBND phường Đông Hải', labelEn: 'Đông Hải Ward', provider: 'ward' },
      {
        label: 'Chi nhánh Văn phòng đăng ký đất đai Hải An',
        labelEn: 'Land registry, Hải An branch',
        provider: 'land-registry',
      },
      {
        label: 'Ban Chỉ huy quân sự phường',
        labelEn: "The ward's military command",
        provider: 'military',
      },
      {
        label: 'Bảo hiểm xã hội Hải An',
        labelEn: 'Social insurance, Hải An',
        provider: 'social-insurance',
      },
    ],
    staff: [
      {
        role: 'Giám đốc (Phó Chủ tịch UBND phường)',
        roleEn: 'Director (vice chairman of the ward)',
        count: 1,
      },
      { role: 'Phó Giám đốc', roleEn: 'Deputy director', count: 1 },
      { role: 'Công chức tiếp nhận và giải quyết', roleEn: 'Officers', count: 11 },
    ],
    accounts: {
      value: [
        {
          purpose: 'Phí, lệ phí nộp ngân sách',
          holder: 'UBND phường Đông Hải',
          institution: 'Kho bạc Nhà nước (số mẫu)',
          number: '0000.0.0000000',
        },
        {
          purpose: 'Phí, lệ phí qua ngân hàng',
          holder: 'UBND phường Đông Hải',
          institution: 'Ngân hàng (số mẫu)',
          number: '000 000 000 000',
        },
      ],
      sample: true,
    },
  },
  allowedOrigins: [],
  hallAddresses: [],
  trustedProxies: [],
};

export default config;
