const syllables =
  'an ap ban bang bao ben benh bi bien binh bo boi ca cac cach cai can cang canh cao cap ' +
  'cau cay cha cham chan chap chat chay che chet chi chien chinh cho chon chong chu chua ' +
  'chuc chung chuyen co con cong cu cua cung cuoc cuoi cuu da dai dan dang danh dao dat ' +
  'dau de den di dia dich diem dien dieu dinh do doan doanh doc doi don dong du duc dung ' +
  'duoc duoi duong dut duyet em gan gay ghi gia giai giam giao giay gioi giong giu go goc ' +
  'gom ha hai han hang hanh hiem hien hiep hieu hinh ho hoa hoac hoach hoan hoang hoanh ' +
  'hoat hoc hoi hon hop huong huu huy huyen ke ket kha khac khach khai kham khan khang ' +
  'khau khi khieu kho khoa khoan khong khu khuyet kich kiem kien kinh ky la lai lam lan ' +
  'lanh lao lap le len lich lien lieu linh loai loi lon long lua luat luc luong luu ly ma ' +
  'mai mat may me mien mo moi mot mua muc my nai nam nan neo ngan nganh ngay nghe ngheo ' +
  'nghi nghia nghien nghiep ngoai ngu nguoi nguon nguong nguy nguyen nha nhan nhanh nhap ' +
  'nhat nhiem nhien nhu nhung nien ninh no noi nong nuoc nuoi om phai pham phan phap phat ' +
  'phe phep phi pho phoi phong phu phuc phuong qua quan quoc quy quyen quyet rieng roi ' +
  'rung sach sai san sang sao sat sau si sinh so song sot su sua suc sung tac tach tai ' +
  'tam tang tao tap tat tau te ten thac thai tham than thang thanh thao thap thau thay ' +
  'the theo thi thien thiet tho thoat thoi thon thong thu thuan thuat thuc thue thuoc ' +
  'thuong thuy thuyen tich tien tiep tieu tin tinh to toan toc ton tra tran trang tranh ' +
  'trat trau tre tren tri trien trinh tro trong tru truc trung truoc truong tu tuat tuc ' +
  'tuoi tuong tuyen ung uong uy va van vang vao vat ve vi viec vien viet voi von vu vuc ' +
  'vung xa xac xanh xay xe xoa xu xuat xung xuong xuyen y yeu';

/** Syllables, folded, that titles of procedures use time and again, and people's own words for them. */
export const commonSyllables: ReadonlySet<string> = /* @__PURE__ */ new Set(syllables.split(' '));
